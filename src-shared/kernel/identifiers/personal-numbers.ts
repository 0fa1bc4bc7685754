import { parseCpr } from './cpr.ts'
import { parseFoedselsnummer } from './foedselsnummer.ts'

/** Where in a text something shaped like a personal number stands: [start, end). */
export interface PersonalNumberAt {
  readonly start: number
  readonly end: number
}

/** How strictly to look. */
export interface PersonalNumberOptions {
  /**
   * `likely`: the column is said to hold such numbers, so a lost leading zero (nine or ten digits alone in the cell)
   * and a wrong check digit count too. `unlikely`: the column is said to hold other numbers of ten or eleven digits
   * (P-numbers, telephones, cases, accounts), so ten digits count only with the hyphen or a right check digit.
   */
  readonly context?: 'likely' | 'unlikely'
}

const candidate =
  /(?<!\d)(?:\d{6}(?:\s?[-\u2010-\u2015]\s?|\s|)\d{4,5}|\d{6}-?(?:\d[A-Z]{2}\d|[A-Z]{3}\d)(?![A-Z])|\d{2}([./ -])\d{2}\1\d{2} ?[-\u2010-\u2015] ?\d{4,5})(?!\d)/g
const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi
/** Digests and keys in hexadecimal: 128 bits and more, standing alone. */
const digest = /(?<![0-9a-z])[0-9a-f]{32,}(?![0-9a-z])/gi
const saysOtherwise =
  /(?:tlf|telefon|mobil|phone|p-?(?:nr|nummer)|ean|sags?(?:nr|nummer)|sag|saksnr|journal(?:nr|nummer)?|j\.?nr|konto(?:nr|nummer)?|ordre(?:nr|nummer)?|faktura(?:nr|nummer)?)\.?:? ?$/i

/**
 * Finds what is shaped like a CPR number (also day + 60 and replacement numbers) or fødselsnummer (D, H, synthetic too),
 * with or without hyphen or blank (a line break counts as one). CVR (8 digits), organisasjonsnummer (9), EAN (13), dates, telephone numbers,
 * UUIDs and digests (32 hexadecimal digits and more) are none. Modulus 11 of a CPR number does not count: it is not required since 2007.
 */
export function findPersonalNumbers(text: string, options: PersonalNumberOptions = {}): readonly PersonalNumberAt[] {
  if (!mayHold(text, options.context === 'likely')) return []
  const found: PersonalNumberAt[] = []
  const blank = (id: string): string => 'x'.repeat(id.length)
  const without = text.includes('-') ? text.replace(uuid, blank) : text
  const plain = text.length < 32 ? without : without.replace(digest, blank)
  for (const match of plain.matchAll(candidate)) {
    if (isPersonal(match[0], plain, match.index, options))
      found.push({ start: match.index, end: match.index + match[0].length })
  }
  if (found.length === 0 && options.context === 'likely') {
    const alone = loneNumber(text)
    if (alone) found.push(alone)
  }
  return found
}

/** The text with every personal number in it replaced by bullets; what lists, issues and samples show. */
export function maskPersonalNumbers(text: string, options: PersonalNumberOptions = {}): string {
  const found = findPersonalNumbers(text, options)
  if (found.length === 0) return text
  let masked = ''
  let from = 0
  for (const at of found) {
    masked += `${text.slice(from, at.start)}••••••-••••`
    from = at.end
  }
  return masked + text.slice(from)
}

/** Cheap check before the costly one: ten digits, or seven and a capital as replacement numbers have; or as few as asked. */
function mayHold(text: string, likely: boolean): boolean {
  if (text.length < 9) return false
  let digits = 0
  let capitals = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 48 && c <= 57) digits++
    else if (c >= 65 && c <= 90) capitals++
    else continue
    if (digits >= (likely ? 9 : 10) || (digits >= 7 && capitals >= 2)) return true
  }
  return false
}

function isPersonal(found: string, text: string, at: number, options: PersonalNumberOptions): boolean {
  const compact = found.replace(/[^0-9A-Z]/g, '')
  if (compact.length === 11)
    return options.context === 'likely' ? hasDate(compact) : parseFoedselsnummer(compact) !== null
  const cpr = parseCpr(compact)
  if (!cpr) return false
  const bare = compact === found
  if (!bare) return true
  if (options.context === 'unlikely') return cpr.passesModulus
  return options.context === 'likely' || !saysOtherwise.test(text.slice(Math.max(0, at - 16), at))
}

/** Day and month possible in any of the numbers' variants (day + 40, + 60; month + 40, + 65, + 80). */
function hasDate(digits: string): boolean {
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  const months = [0, 40, 65, 80]
  const plainDay = day > 60 ? day - 60 : day > 40 ? day - 40 : day
  return plainDay >= 1 && plainDay <= 31 && months.some((shift) => month > shift && month <= shift + 12)
}

/** A cell that is nothing but nine or ten digits whose leading zero a spreadsheet has eaten. */
function loneNumber(text: string): PersonalNumberAt | null {
  const trimmed = text.trim()
  const lost =
    (/^\d{9}$/.test(trimmed) && parseCpr(`0${trimmed}`) !== null) ||
    (/^\d{10}$/.test(trimmed) && parseFoedselsnummer(`0${trimmed}`) !== null)
  if (!lost) return null
  const start = text.indexOf(trimmed)
  return { start, end: start + trimmed.length }
}
