import { isCalendarDay } from '../dates.ts'
import { remainder11 } from './modulus.ts'

/**
 * What a Norwegian eleven-digit number is. `d`: D-nummer (day + 40). `h`: hjelpenummer (month + 40). `fh`: felles
 * hjelpenummer (first digit 8 or 9, no date). `synthetic`: test number (month + 80, + 65), cannot be real.
 */
export type FoedselsnummerKind = 'number' | 'd' | 'h' | 'fh' | 'synthetic'

/** A classified fødselsnummer. */
export interface Foedselsnummer {
  /** Eleven digits. */
  readonly value: string
  readonly kind: FoedselsnummerKind
  /** Whether it needs the check calculation of 2032 (first check digit's remainder 1, 2 or 3). */
  readonly byRuleOf2032: boolean
  /** Date of birth by the number; null where it does not tell it. */
  readonly bornOn: string | null
}

const form = /^(\d{6})[- ]?(\d{5})$/
const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/**
 * Classifies a fødselsnummer, D-number, H-number, FH-number or synthetic number; null when form, date or check digits
 * say it is none (domain.md §2.3; the check of 2032 accepts remainders 0 to 3 of the first check digit).
 */
export function parseFoedselsnummer(text: string): Foedselsnummer | null {
  const parts = form.exec(text.trim())
  if (!parts) return null
  const digits = `${parts[1]}${parts[2]}`
  const first = remainder11(digits, firstWeights)
  if (first > 3 || remainder11(digits, secondWeights) !== 0) return null
  const dated = dateOf(digits)
  return dated && { value: digits, byRuleOf2032: first !== 0, ...dated }
}

function dateOf(digits: string): { kind: FoedselsnummerKind; bornOn: string | null } | null {
  let day = Number(digits.slice(0, 2))
  if (day >= 80) return { kind: 'fh', bornOn: null }
  let month = Number(digits.slice(2, 4))
  let kind: FoedselsnummerKind = 'number'
  if (day > 40) {
    day -= 40
    kind = 'd'
  }
  const shift = month > 80 ? 80 : month > 65 ? 65 : month > 40 ? 40 : 0
  month -= shift
  if (shift === 40 && kind === 'number') kind = 'h'
  if (shift > 40) kind = 'synthetic'
  const year = yearOf(Number(digits.slice(4, 6)), Number(digits.slice(6, 9)))
  if (year === null || !isCalendarDay(year, month, day)) return null
  return { kind, bornOn: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` }
}

/** Year by the two digits and the individual number; null for a pair that was never given out. */
function yearOf(two: number, individual: number): number | null {
  if (individual < 500) return 1900 + two
  if (individual < 750 && two >= 54) return 1800 + two
  if (two < 40) return 2000 + two
  return individual >= 900 ? 1900 + two : null
}
