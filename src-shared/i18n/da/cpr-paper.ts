/** The report on CPR subscriptions to the data protection officer and the information security committee. */
export const cprPaper = {
  'save.title': 'Gem rapporten',
  title: 'CPR-abonnementer: status',
  to: 'Til databeskyttelsesrådgiveren og informationssikkerhedsudvalget.',
  why: 'Personabonnementer i CPR må kun oprettes, når der er et sagligt behov, og skal slettes, når der ikke længere er det.',
  borger:
    'Borger.dk viser kun abonnementer gennem CPRWeb: {{shown}} af {{all}}. Hvem der følges gennem de øvrige kanaler, kan borgerne kun få oplyst af kommunen.',
  figures: 'Hovedtal',
  systems: 'Systemer med abonnement',
  findings: 'Kræver handling',
  finding: 'Hvad',
  count: 'Antal',
  'findings.none': 'Alle kilder og abonnementer er fuldt beskrevet.',
  matrix: 'Systemer og kanaler',
  unknown: 'Uden kanal',
  'cell.complete': 'Ja',
  'cell.lacks': 'Ja, noget mangler',
  noSource: 'Systemer, der siger, at de abonnerer, uden kendt kilde',
  sourcesLacking: 'Kilder, hvor noget mangler',
  subscriptionsLacking: 'Abonnementer, hvor noget mangler',
  audits: 'Audits: nøgletal over tid',
  'audits.lead':
    'Andelen uden kontakt er abonnementer, som intet system har en sag til. Behovets alder er medianen af måneder siden seneste aktivitet i sager, der er åbne. Ingen numre er gemt.',
  'audits.none': 'Ingen kilde er auditeret endnu.',
  'audits.hidden': 'Nøgletallene ses af: {{roles}}. Lad en af dem danne rapporten.',
  'audits.never': 'Aktive kilder, der aldrig er auditeret til ende: {{number}}.',
  lacks: 'Mangler',
  more: '… og {{number}} til, som står i registret.'
} as const
