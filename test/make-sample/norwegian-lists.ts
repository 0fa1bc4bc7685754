import { type MadeSheet, table } from './sheet.ts'

/** A Norwegian municipality’s list in bokmål under a band header, and its neighbour’s in nynorsk. */
export const norwegianLists: readonly MadeSheet[] = [
  {
    name: 'Systemoversikt',
    merges: ['A1:C1', 'D1:E1', 'F1:I1'],
    rows: table(`
Systemer |  |  | Ansvar |  | Vurderinger
Systemnavn | Systemleverandør | Org.nr | Systemeier (rolle) | Virksomhet | Databehandleravtale | Avtaledato | Risikovurdering | Bevaringsverdig
Barnehageportalen | Skarven Programvare AS | NO 310550108 MVA | Etatsleder | Oppvekst | ja | 16.11.2017 | d:2021-03-01 | Ja
Byggesaksarkivet | Skarven Programvare | 310 550 108 | Arkivleder | Byutvikling | X | 22.4.2018 |  | Ja
Hjemmetjenesten | Ørnefjell Data AS | 310550116 | Virksomhetsleder | Helse og mestring | Nei |  | 1. juni 2020 | Nei
Vannmålere | ØRNEFJELL DATA AS | n:310550116 | Etatsleder | Byutvikling | ikke relevant |  | d:2019-07-20 | Ikke vurdert
Skoleruta | Fjordgrå AS | 310550125 | Etatsleder | Oppvekst | vet ikke | høsten 2019 |  | Nei
`)
  },
  {
    name: 'Nynorsk',
    rows: table(`
Systemnamn | Leverandør | Verksemd | Systemeigar | Personopplysningar | Databehandlaravtale | Merknadar
Heimeteneste | Ørnefjell Data AS | Helse og omsorg | Einingsleiar | ja | ja | Skal byttast ut
Kulturskulen | Fjordgrå | Oppvekst | Rektor | ja | nei
Brøyteplan | Fjordgrå AS | Teknisk | Einingsleiar | nei | ikkje relevant
`)
  }
]
