import { remainder11 } from './modulus.ts'

const weights = [2, 7, 6, 5, 4, 3, 2, 1]

/** Whether the text is a CVR number: eight digits, the first not 0, modulus 11 (erhvervsstyrelsen.dk/modulus_11). */
export function isCvr(text: string): boolean {
  return /^[1-9]\d{7}$/.test(text) && remainder11(text, weights) === 0
}
