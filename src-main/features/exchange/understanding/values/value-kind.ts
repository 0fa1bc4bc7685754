import { isErrorText } from '../cells.ts'
import { findDate } from './date-text.ts'

/** Whether a text looks like a value rather than a header: a date, a number, an answer, an address, an error. */
export function looksLikeData(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed === '') return false
  if (isErrorText(trimmed)) return true
  if (/^[-+]?[\d .,]+%?$/.test(trimmed)) return true
  if (/@[^\s@]+\.\p{L}{2}/u.test(trimmed) || /^https?:\/\//i.test(trimmed)) return true
  if (answers.test(trimmed)) return true
  return /\d/.test(trimmed) && trimmed.length <= 30 && findDate(trimmed).kind === 'date'
}

/** Answers that head no column: single letters do (K, I, T), and so do words like `Indgået`. */
const answers =
  /^(?:ja|nej|nei|yes|no|n\/a|true|false|sand|falsk|ikke? relevant|ikkje relevant|irrelevant|ve[dt] ikke|veit ikkje|ukendt|ukjent|afklares|avklares|[✓✔√?x])[.!?]*$/iu
