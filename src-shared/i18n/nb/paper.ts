import type { paper as da } from '../da/paper.ts'

/** What stands on printed documents. */
export const paper = {
  'save.title': 'Lagre som PDF',
  rows_one: '{{number}} rad',
  rows_other: '{{number}} rader',
  searched: 'Søk: {{search}}',
  filtered: '{{field}}: {{values}}',
  empty: 'ikke utfylt',
  from: 'fra {{date}}',
  until: 'til {{date}}',
  deleted: 'Også slettede',
  complete: '{{filled}} av {{wanted}} viktige felter er utfylt',
  updated: 'Sist endret {{at}}',
  further: 'Øvrige kolonner fra regnearket',
  refersTo: '{{entity}} ({{number}})',
  more: '… og {{number}} til',
  missing: 'Mangler: {{fields}}',
  overview: 'Oversikt',
  systems_one: '{{number}} system',
  systems_other: '{{number}} systemer',
  rest: 'Øvrige ({{number}})'
} as const satisfies Record<keyof typeof da, string>
