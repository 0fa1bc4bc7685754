import { type MadeSheet, table } from './sheet.ts'

/** An xls of old with the calendar from 1904 (as Excel for Mac made it), its header in row 1. */
export const healthList: readonly MadeSheet[] = [
  {
    name: 'Ark1',
    rows: table(`
Applikation | Firma | CVR-nr. | Systemansvarlig | Afdeling | Driftsform | DBA | Persondata | Status | I drift fra | Afløser for
Medicinkort online | Lyngtoft Systemer A/S | 99001046 | Sygeplejefaglig leder | Sundhedscentret | Hos leverandør | ja | ja | I drift | d:2016-05-01 | Papirkort
KMD Nexus | KMD |  | Leder, Social & Sundhed | Social & Sundhed | Ekstern | X | X | aktiv | d:2018-01-15 | Gammel omsorgsjournal
Bestil mad | Klitrose IT ApS | DK-99001070 | Køkkenleder | Sundhedscentret | SaaS | nej | ja | I drift | d:2019-09-01
Trygve nødkald | Klitrose IT | 99001070 | Leder af hjemmeplejen | Hjemmeplejen | SaaS | ja | ja | Udfases | d:2014-03-01
Nøglebokse | Klitrose IT ApS | n:99001070 | Leder af hjemmeplejen | Hjemmeplejen | Lokalt | Ikke relevant | nej | Nedlagt | 
 |  |  |  |  |  |  |  |  | 
Træningsvideo | Northlight Apps Inc |  | Ledende terapeut | Træningscentret | Sky | ? | ved ikke | Pilot | d:2020-01-06
Udlånsvogn | Lyngtoft Systemer | 99001046 | Ledende terapeut | Træningscentret | Lokal drift | N | N | I drift | 
`)
  }
]

/** A csv in Windows’ old encoding; everything is text, dates in three writings, amounts with decimal comma. */
export const technicalList = table(`
System | Leverandør | Systemejer | Forvaltning | Databehandleraftale? | DBA dato | Beskrivelse | Årlig pris (kr.)
Spildevandsplan | Mosehøj Software ApS | Leder, Plan, Teknik & Miljø | Plan, Teknik & Miljø | Ja | 01-02-2019 | Kloakker og bassiner – med kort | 45.000,00
Parkeringsafgifter | Tangvig Digital A/S | Leder, Plan, Teknik & Miljø | Plan, Teknik & Miljø | ja | 3.12.2020 | Kører på håndterminaler | 18.500
Vintertjeneste | Solhverv Konsulenter K/S | Driftsleder, Materielgården | Materielgården | Nej |  | Vejr; ruter; saltning | 9.900,50
Feliks | Apricore | Leder, Plan, Teknik & Miljø | Plan, Teknik & Miljø | ikke relevant |  | Renovation og tømninger. | 61.000
Træregister |  | Driftsleder, Materielgården | Materielgården | ved ikke |  | Bytræer og eftersyn
 |  |  |  |  |  | 
Byggesag online | Mosehøj Software | Leder, Plan, Teknik & Miljø | Plan, Teknik & Miljø | Ja | 2021-06-30 | "Ansøg og følg \\"min sag\\"" | 112.000
`)

/** An ods with the header in row 3 and the answers as true and false. */
export const citizenServiceList: readonly MadeSheet[] = [
  {
    name: 'Borgerservice',
    rows: table(`
Systemer i Borgerservice

Systemnavn | Udbyder | Ansvarlig leder | Enhed | Personhenførbare data | CPR abonnement | Dato for risikovurdering | Link | Antal brugere
Kørekortbooking | Tangvig Digital A/S | Leder, Borgerservice | Borgerservice | b:true | b:false | d:2021-03-15 | https://koerekort.proeveby.example | n:12
Pas og foto | Birkelund & Ø Data I/S | Leder, Borgerservice | Borgerservice | b:true | b:true | d:2020-10-01 | www.pas.proeveby.example | n:14
Vielser | Birkelund & Ø Data | Leder, Borgerservice | Borgerservice | b:true |  | 15. juni 2018 |  | n:3
Telefonkø | Northlight Apps Inc. | Leder, Borgerservice | Borgerservice | b:false | b:false |  |  | n:30
Hittegods |  | Leder, Borgerservice | Borgerservice |  | b:false | foråret 2019 |  | n:5
`)
  }
]

/** An xlsb with English headers, as a consultant left it. */
export const cultureList: readonly MadeSheet[] = [
  {
    name: 'Applications',
    rows: table(`
Application name | Vendor | Business owner | Department | Hosting model | Personal data | DPA | Lifecycle status | End date | Remarks
Museumssamling | Birkelund & Ø Data I/S | Museumsleder | Museet | On-prem | No | N/A | Active | 
Billetsalg | Northlight Apps Inc | Teaterchef | Teatret | SaaS | Yes | Yes | Active |  | Contract ends soon
Halbooking | Grünwald Software GmbH | Leder af idrætsanlæg | Idræt & Fritid | Cloud | yes | yes | Phasing out | d:2026-12-31
Foreningsportal | Grünwald Software | Leder af idrætsanlæg | Idræt & Fritid | SaaS | yes | unknown | Active |  | +45 12 34 56 78
Lydbøger | Grünwald Software GmbH | Bibliotekschef | Biblioteket | SaaS | no | n/a | Planned | 
`)
  }
]

/** Several sheets in one file, each kept by somebody else, so that no two headers agree; one holds nothing. */
export const schoolLists: readonly MadeSheet[] = [
  {
    name: 'Nordskolen',
    rows: table(`
System | Leverandør | Kontaktperson | Databehandleraftale | Bemærkninger
Matematikbanken | Havbris Data ApS | It-vejleder, Nordskolen | Ja
Skoletavlen | Havbris Data | It-vejleder, Nordskolen | ja | Bruges af alle
Robotkassen |  | It-vejleder, Nordskolen | nej | Ingen personoplysninger
`)
  },
  {
    name: 'Sydskolen',
    rows: table(`
Opdateret 12-08-2021
It-system | Firma | Systemejer | Persondata | Drift | Aldersgruppe
Læsetesten | Klitrose IT ApS | Skoleleder, Sydskolen | ja | SaaS | 6–9 år
Matematikbanken | HAVBRIS DATA | Skoleleder, Sydskolen | ja | SaaS | 6–15 år
Frikvartersspil | Northlight Apps Inc | Skoleleder, Sydskolen | - | Sky | 10–12 år
`)
  },
  {
    name: 'Dagtilbud',
    rows: table(`
Navn | Formål | Enhed | Taget i brug
Pladsanvisning | Venteliste og plads | Dagtilbud | d:2015-08-01
Barnets dag | Beskeder og billeder | Dagtilbud | d:2019-10-14
`)
  },
  {
    name: 'Diagram',
    rows: []
  }
]
