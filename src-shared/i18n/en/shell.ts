import type { shell as da } from '../da/shell.ts'

/** What the program says outside its windows, in the operating system's own boxes. */
export const shell = {
  unexpected: 'Something went wrong in the program. If it happens again, quote the number {{id}}.',
  unsaved: 'There are changes that have not been saved.',
  close: 'Close without saving',
  stay: 'Stay'
} as const satisfies Record<keyof typeof da, string>
