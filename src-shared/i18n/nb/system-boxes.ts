import type { systemBoxes as da } from '../da/system-boxes.ts'

/** What the program says outside its windows, in the operating system's own boxes. */
export const systemBoxes = {
  unexpected: 'Noe gikk galt i programmet. Skjer det igjen, oppgi nummeret {{id}}.',
  unsaved: 'Det er endringer som ikke er lagret.',
  close: 'Lukk uten å lagre',
  stay: 'Bli'
} as const satisfies Record<keyof typeof da, string>
