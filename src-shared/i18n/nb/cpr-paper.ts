import type { cprPaper as da } from '../da/cpr-paper.ts'

/** The report on CPR subscriptions to the data protection officer and the information security committee. */
export const cprPaper = {
  'save.title': 'Lagre rapporten',
  title: 'CPR-abonnementer: status',
  to: 'Til personvernombudet og informasjonssikkerhetsutvalget.',
  why: 'Personabonnementer i CPR kan bare opprettes når det finnes et saklig behov, og skal slettes når behovet ikke lenger er der.',
  borger:
    'Borger.dk viser bare abonnementer gjennom CPRWeb: {{shown}} av {{all}}. Hvem som følges gjennom de andre kanalene, kan innbyggerne bare få opplyst av kommunen.',
  figures: 'Hovedtall',
  systems: 'Systemer med abonnement',
  findings: 'Krever handling',
  finding: 'Hva',
  count: 'Antall',
  'findings.none': 'Alle kilder og abonnementer er fullt beskrevet.',
  matrix: 'Systemer og kanaler',
  unknown: 'Uten kanal',
  'cell.complete': 'Ja',
  'cell.lacks': 'Ja, noe mangler',
  noSource: 'Systemer som sier at de abonnerer, uten kjent kilde',
  sourcesLacking: 'Kilder der noe mangler',
  subscriptionsLacking: 'Abonnementer der noe mangler',
  audits: 'Revisjoner: nøkkeltall over tid',
  'audits.lead':
    'Andelen uten kontakt er abonnementer som ingen systemer har en sak til. Behovets alder er medianen av måneder siden siste aktivitet i saker som er åpne. Ingen numre er lagret.',
  'audits.none': 'Ingen kilde er revidert ennå.',
  'audits.hidden': 'Nøkkeltallene ses av: {{roles}}. La en av dem lage rapporten.',
  'audits.never': 'Aktive kilder som aldri er revidert helt ut: {{number}}.',
  lacks: 'Mangler',
  more: '… og {{number}} til, som står i registeret.'
} as const satisfies Record<keyof typeof da, string>
