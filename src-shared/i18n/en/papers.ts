import type { papers as da } from '../da/papers.ts'

/** The documents that data protection asks for. */
export const papers = {
  'record.button': 'Record',
  'record.hint': 'The article 30 record as a file',
  'record.controller': 'As controller',
  'record.processor': 'As processor for others',
  'record.xlsx': 'Excel …',
  'record.docx': 'Word …',
  'record.pdf': 'PDF …',
  'record.public': 'Public edition',
  'record.done_one': '{{number}} activity written to {{path}}',
  'record.done_other': '{{number}} activities written to {{path}}',
  'notice.button': 'Notice',
  'notice.hint': 'Text to the persons (articles 13 and 14)',
  'notice.docx': 'as Word …',
  'notice.html': 'as HTML …',
  'notice.done': 'Written to {{path}}',
  'notice.lacking': 'Written to {{path}}. Missing, and marked in the text: {{missing}}'
} as const satisfies Record<keyof typeof da, string>
