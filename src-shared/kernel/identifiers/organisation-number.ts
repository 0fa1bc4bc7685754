import { remainder11 } from './modulus.ts'

const weights = [3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Whether the text is a Norwegian organisasjonsnummer: nine digits, modulus 11 (brreg.no). The first digit is not
 * looked at: newer series start with others than 8 and 9.
 */
export function isOrganisationNumber(text: string): boolean {
  return /^\d{9}$/.test(text) && remainder11(text, weights) === 0
}
