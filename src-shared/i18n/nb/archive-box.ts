import type { archiveBox as da } from '../da/archive-box.ts'

/** The box that asks where an archive is to be saved, and what the file is called. */
export const archiveBox = {
  'save.title': 'Lagre registeret som et arkiv',
  file: '{{name}} {{date}}',
  'kind.archive': 'Kryptert registerarkiv'
} as const satisfies Record<keyof typeof da, string>
