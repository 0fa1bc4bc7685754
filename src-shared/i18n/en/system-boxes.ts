import type { systemBoxes as da } from '../da/system-boxes.ts'

/** What the program says outside its windows, in the operating system's own boxes. */
export const systemBoxes = {
  unexpected: 'Something went wrong in the program. If it happens again, quote the number {{id}}.',
  unsaved: 'There are changes that have not been saved.',
  close: 'Close without saving',
  stay: 'Stay'
} as const satisfies Record<keyof typeof da, string>
