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
  'record.done_other': '{{number}} aktiviteter skrevet i {{path}}'
} as const
