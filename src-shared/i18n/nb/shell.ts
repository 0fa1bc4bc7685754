import type { shell as da } from '../da/shell.ts'

/** What the program says outside its windows, in the operating system's own boxes. */
export const shell = {
  unexpected: 'Noe gikk galt i programmet. Skjer det igjen, oppgi nummeret {{id}}.',
  unsaved: 'Det er endringer som ikke er lagret.',
  close: 'Lukk uten å lagre',
  stay: 'Bli'
} as const satisfies Record<keyof typeof da, string>
