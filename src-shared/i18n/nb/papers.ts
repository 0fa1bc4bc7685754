import type { papers as da } from '../da/papers.ts'

/** The documents that data protection asks for. */
export const papers = {
  'record.button': 'Protokoll',
  'record.hint': 'Artikkel 30-protokollen som fil',
  'record.controller': 'Som behandlingsansvarlig',
  'record.processor': 'Som databehandler for andre',
  'record.xlsx': 'Excel …',
  'record.docx': 'Word …',
  'record.pdf': 'PDF …',
  'record.public': 'Offentlig utgave',
  'record.done_one': '{{number}} aktivitet skrevet til {{path}}',
  'record.done_other': '{{number}} aktiviteter skrevet til {{path}}',
  'notice.button': 'Informasjonstekst',
  'notice.hint': 'Tekst til de registrerte (artikkel 13 og 14)',
  'notice.docx': 'som Word …',
  'notice.html': 'som HTML …',
  'notice.done': 'Skrevet til {{path}}',
  'notice.lacking': 'Skrevet til {{path}}. Mangler og er merket i teksten: {{missing}}'
} as const satisfies Record<keyof typeof da, string>
