/** The documents that data protection asks for. */
export const papers = {
  'record.button': 'Fortegnelse',
  'record.hint': 'Artikel 30-fortegnelsen som fil',
  'record.controller': 'Som dataansvarlig',
  'record.processor': 'Som databehandler for andre',
  'record.xlsx': 'Excel …',
  'record.docx': 'Word …',
  'record.pdf': 'PDF …',
  'record.public': 'Offentlig udgave',
  'record.done_one': '{{number}} aktivitet skrevet i {{path}}',
  'record.done_other': '{{number}} aktiviteter skrevet i {{path}}',
  'notice.button': 'Oplysningstekst',
  'notice.hint': 'Tekst til de registrerede (artikel 13 og 14)',
  'notice.docx': 'som Word …',
  'notice.html': 'som HTML …',
  'notice.done': 'Skrevet i {{path}}',
  'notice.lacking': 'Skrevet i {{path}}. Mangler og er mærket i teksten: {{missing}}'
} as const
