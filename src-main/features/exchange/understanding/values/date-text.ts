import { civilDate } from '../../../../../src-shared/kernel/dates.ts'
import { monthOf, monthPattern } from './month-names.ts'

/** Which of two numbers is the day where both could be: Nordic (`14/5`) or American (`5/14`). */
export type DayOrder = 'dayFirst' | 'monthFirst'

/** What a text says of a date. */
export type FoundDate =
  /** `rest`: what else stands there, '' when the date is all. */
  | { readonly kind: 'date'; readonly date: string; readonly rest: string }
  /** A month, quarter, year: no day, and none is made up. */
  | { readonly kind: 'partial' }
  | { readonly kind: 'none' }

const none: FoundDate = { kind: 'none' }
const partial: FoundDate = { kind: 'partial' }

const iso =
  /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?/
const numeric =
  /(?<!\d)(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?|\s{1,2})['’]?(\d{4}|\d{2})(?![\d])(?:,?\s*(?:kl\.?)?\s*\d{1,2}[:.]\d{2}(?::\d{2})?)?/
const dayMonthName = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*[-/]?\\s*(?:of\\s+)?(${monthPattern})\\.?\\s*[-/,]?\\s*['’]?(\\d{4}|\\d{2})(?!\\d)`,
  'i'
)
const monthNameDay = new RegExp(
  `(?<!\\p{L})(${monthPattern})\\.?\\s+(\\d{1,2})(?:\\.|st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`,
  'iu'
)
const compact = /^(\d{4})(\d{2})(\d{2})$/
const compactDayFirst = /^(\d{2})(\d{2})(\d{4})$/

const partialHint = new RegExp(
  `(?<!\\d)(?:19|20)\\d{2}(?!\\d)|(?<!\\p{L})(?:${monthPattern})(?!\\p{L})|(?<!\\p{L})[qk][1-4](?!\\d)|kvartal|quarter|(?<!\\p{L})(?:uge|uke|veke|week)\\s?\\d`,
  'iu'
)

/**
 * Finds a date in text: ISO, Danish and Norwegian order with any separators (`14/5-19`, `14.5 2019`), months by name in
 * four languages, a time of day left out. Two different dates in one text are none: which is meant is not said.
 */
export function findDate(text: string, order: DayOrder = 'dayFirst'): FoundDate {
  const first = oneDate(text, order)
  if (!first) return partialHint.test(text) ? partial : none
  const rest = `${text.slice(0, first.start)} ${text.slice(first.end)}`
  const second = oneDate(rest, order)
  if (second && second.date !== first.date) return none
  return { kind: 'date', date: first.date, rest: second ? restWithout(rest, second) : tidyRest(rest) }
}

interface At {
  readonly date: string
  readonly start: number
  readonly end: number
}

function oneDate(text: string, order: DayOrder): At | undefined {
  return (
    at(iso.exec(text), (y, m, d) => dateOf(y, m, d)) ??
    at(numeric.exec(text), (a, b, y) => byOrder(a, b, y, order)) ??
    at(dayMonthName.exec(text), (d, m, y) => dateOf(y, m, d)) ??
    at(monthNameDay.exec(text), (m, d, y) => dateOf(y, m, d)) ??
    at(compact.exec(text.trim()), (y, m, d) => dateOf(y, m, d)) ??
    at(compactDayFirst.exec(text.trim()), (d, m, y) => dateOf(y, m, d))
  )
}

function at(match: RegExpExecArray | null, read: (a: string, b: string, c: string) => string | null): At | undefined {
  if (!match) return undefined
  const date = read(match[1] ?? '', match[2] ?? '', match[3] ?? '')
  return date === null ? undefined : { date, start: match.index, end: match.index + match[0].length }
}

/** The order asked for, or the other one where only that is a date (`05/14/2019`). */
function byOrder(a: string, b: string, year: string, order: DayOrder): string | null {
  return order === 'dayFirst' ? (dateOf(year, b, a) ?? dateOf(year, a, b)) : (dateOf(year, a, b) ?? dateOf(year, b, a))
}

function dateOf(year: string, month: string, day: string): string | null {
  const y = year.length === 2 ? windowed(Number(year)) : Number(year)
  if (y < 1950 || y > 2100) return null
  return civilDate(y, monthOf.get(month.toLowerCase()) ?? Number(month), Number(day))
}

/** Two digits of a year: registers hold what was made from 1970 on. */
function windowed(two: number): number {
  return two < 70 ? 2000 + two : 1900 + two
}

const noise =
  /(?<!\p{L})(?:den|d|pr|dato|date|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tysdag|laurdag|sundag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|kl|senest|sidst|sist|fra|frå|from|indgået|inngått|underskrevet|signert|gennemført|gjennomført)(?!\p{L})/giu

function restWithout(text: string, found: At): string {
  return tidyRest(`${text.slice(0, found.start)} ${text.slice(found.end)}`)
}

/** What is left when words that only introduce a date and stray punctuation are gone. */
function tidyRest(text: string): string {
  const rest = text.replace(noise, ' ').replace(/\s+/g, ' ').trim()
  return /[\p{L}\p{N}]/u.test(rest) ? rest : ''
}

/** Which order the texts of a column can only be in: American where some second number is no month and no first is. */
export function dayOrderOf(texts: Iterable<string>): DayOrder {
  let american = 0
  for (const text of texts) {
    const match = numeric.exec(text)
    if (!match) continue
    if (Number(match[1]) > 12) return 'dayFirst'
    if (Number(match[2]) > 12) american++
  }
  return american > 0 ? 'monthFirst' : 'dayFirst'
}
