import { plainAnswer } from './answer.ts'
import { findDate } from './date-text.ts'

/** Whether a text looks like a value rather than a header: a date, a number, an answer, an address. */
export function looksLikeData(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed === '') return false
  if (/^[-+]?[\d .,]+%?$/.test(trimmed)) return true
  if (/@\S+\.\p{L}{2}/u.test(trimmed) || /^https?:\/\//i.test(trimmed)) return true
  if (trimmed.length <= 3 ? isAnswerMark(trimmed) : plainAnswer(trimmed) !== undefined) return true
  return /\d/.test(trimmed) && trimmed.length <= 30 && findDate(trimmed).kind === 'date'
}

/** Single letters head columns (K, I, T); only the words and marks that cannot are data. */
function isAnswerMark(text: string): boolean {
  return /^(?:ja|nej|nei|yes|no|n\/a|[✓✔√?x])$/iu.test(text)
}
