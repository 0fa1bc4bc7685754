/** What stands on printed documents. */
export const paper = {
  'save.title': 'Gem som PDF',
  rows_one: '{{number}} række',
  rows_other: '{{number}} rækker',
  searched: 'Søgning: {{search}}',
  filtered: '{{field}}: {{values}}',
  empty: 'ikke udfyldt',
  from: 'fra {{date}}',
  until: 'til {{date}}',
  deleted: 'Også slettede',
  complete: '{{filled}} af {{wanted}} vigtige felter er udfyldt',
  updated: 'Sidst ændret {{at}}',
  further: 'Øvrige kolonner fra regnearket',
  refersTo: '{{entity}} ({{number}})',
  more: '… og {{number}} til',
  missing: 'Mangler: {{fields}}',
  overview: 'Overblik',
  systems_one: '{{number}} system',
  systems_other: '{{number}} systemer',
  rest: 'Øvrige ({{number}})'
} as const
