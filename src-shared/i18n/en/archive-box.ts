import type { archiveBox as da } from '../da/archive-box.ts'

/** The box that asks where an archive is to be saved, and what the file is called. */
export const archiveBox = {
  'save.title': 'Save the register as an archive',
  file: '{{name}} {{date}}',
  'kind.archive': 'Encrypted register archive'
} as const satisfies Record<keyof typeof da, string>
