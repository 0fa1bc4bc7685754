/**
 * A personal number as the audit holds it: ten digits as that whole number, a number with letters (replacement and
 * temporary numbers) in base 36 above all of those. Both fit a double exactly, so two million need 16 MB and no string.
 */
export type NumberCode = number

/** Why a cell gives no number; what `readNumber` answers instead of a code. */
export const faults = { blank: -1, length: -2, date: -3, letters: -4, rounded: -5 } as const
/** One of {@link faults}. */
export type Fault = keyof typeof faults

const faultNames = new Map<number, Fault>(Object.entries(faults).map(([name, code]) => [code, name as Fault]))

/** The name of a fault's code. */
export function faultOf(code: number): Fault {
  return faultNames.get(code) ?? 'letters'
}

/** Ten digits are below this, letters above. */
const lettersFrom = 1e10

/** Replacement numbers (DDMMYYCAAG) and temporary ones (three letters behind the date). */
const withLetters = /^\d{6}(?:\d[A-Z]{2}\d|[A-Z]{3}\d)$/

/** What may stand around and between the digits: blanks, hyphens and dashes, the marks that keep a cell a text. */
const decoration = /[\s\u00a0\u00ad\u2010-\u2015\u2212'’"=.-]/g

/**
 * The code of a number as people and programs write it: with hyphen or blanks, with a lost leading zero, as `="…"`, with
 * `,0` behind it. Else one of {@link faults}: modulus 11 is none (not required since October 2007, domain.md §2.1);
 * day + 60 counts like a real number.
 */
export function readNumber(text: string): NumberCode {
  const trimmed = text.trim()
  if (/^\d[,.]\d+e\+?\d+$/i.test(trimmed)) return faults.rounded
  const compact = trimmed
    .replace(/^(\d{9,10})[,.]0+$/, '$1')
    .replace(decoration, '')
    .toUpperCase()
  if (compact === '') return faults.blank
  if (/^\d+$/.test(compact)) return codeOfDigits(Number(compact), compact.length)
  if (compact.length !== 10) return compact.length > 10 && /^\d{6}/.test(compact) ? faults.length : faults.letters
  if (!withLetters.test(compact)) return faults.letters
  const possible = isPossible(Number(compact.slice(0, 2)), Number(compact.slice(2, 4)))
  return possible ? lettersFrom + Number.parseInt(compact, 36) : faults.date
}

/** The code of so many digits; nine have lost their leading zero. */
export function codeOfDigits(value: number, digits: number): NumberCode {
  if (digits !== 10 && digits !== 9) return faults.length
  return isPossible(Math.floor(value / 1e8), Math.floor(value / 1e6) % 100) ? value : faults.date
}

/** Ten characters without a hyphen: what `readNumber` was given, put in order. */
export function numberText(code: NumberCode): string {
  if (code < lettersFrom) return String(code).padStart(10, '0')
  return (code - lettersFrom).toString(36).toUpperCase().padStart(10, '0')
}

/** Whether it is one that no person can have: day + 60. */
export function isFictive(code: NumberCode): boolean {
  return code < lettersFrom && code >= 61e8
}

/** Whether it has letters: a replacement or a temporary number. */
export function isWithLetters(code: NumberCode): boolean {
  return code >= lettersFrom
}

/**
 * Day 1 to 31 or 61 to 91, month 1 to 12 (domain.md §2.1). Not the calendar's days: fictive numbers are made of any, and
 * a person that a system wrongly has with 30 February is subscribed to all the same.
 */
function isPossible(day: number, month: number): boolean {
  const plain = day > 60 ? day - 60 : day
  return plain >= 1 && plain <= 31 && month >= 1 && month <= 12
}
