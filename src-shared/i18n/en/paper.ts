import type { paper as da } from '../da/paper.ts'

/** What stands on printed documents. */
export const paper = {
  'save.title': 'Save as PDF',
  rows_one: '{{number}} row',
  rows_other: '{{number}} rows',
  searched: 'Search: {{search}}',
  filtered: '{{field}}: {{values}}',
  empty: 'not filled in',
  from: 'from {{date}}',
  until: 'until {{date}}',
  deleted: 'Deleted ones too',
  complete: '{{filled}} of {{wanted}} important fields are filled in',
  updated: 'Last changed {{at}}',
  further: 'Further columns of the spreadsheet',
  refersTo: '{{entity}} ({{number}})',
  more: '… and {{number}} more',
  missing: 'Missing: {{fields}}',
  overview: 'Overview',
  systems_one: '{{number}} system',
  systems_other: '{{number}} systems',
  rest: 'The rest ({{number}})'
} as const satisfies Record<keyof typeof da, string>
