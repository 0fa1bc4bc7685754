import { civilDate, today } from '../../../src-shared/kernel/dates.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'

/** Month names of the three languages, long and short, folded; what Intl knows need not be written here. */
const months: ReadonlyMap<string, number> = new Map(
  ['da-DK', 'nb-NO', 'en-GB'].flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const name = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' })
      return Array.from({ length: 12 }, (_, i) => [fold(name.format(Date.UTC(2020, i, 1))), i + 1] as const)
    })
  )
)
const todayWords = new Set(['i dag', 'idag', 'today', 'd'])
const pivot = 70

function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < pivot ? 2000 + year : 1900 + year
}

/**
 * A date as people type it in Denmark and Norway, as a civil date: 14.01.2020, 14-1-20, 14/1 2020, 14. januar 2020,
 * 140120, 2020-01-14, "i dag". The day comes before the month unless the year comes first. null: no such day.
 *
 * @param zone the register's time zone, for "today"
 */
export function parseDate(text: string, zone: string, now: Date = new Date()): string | null {
  const typed = text.trim()
  if (todayWords.has(fold(typed))) return today(zone, now)
  const iso = /^(\d{4})[-./\s]?(\d{1,2})[-./\s]?(\d{1,2})$/.exec(typed)
  if (iso && (/\D/.test(typed) || Number(iso[1]) > 1899)) {
    const date = civilDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
    if (date || /^\d{4}\D/.test(typed)) return date
  }
  const digits = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(typed)
  const parts = digits ?? /^(\d{1,2})[-./\s]+(\d{1,2})[-./\s]+(\d{2}|\d{4})$/.exec(typed)
  if (parts) return civilDate(fullYear(parts[3] ?? ''), Number(parts[2]), Number(parts[1]))
  return named(typed)
}

function named(typed: string): string | null {
  const match = /^(\d{1,2})\.?\s*([\p{L}.]+)\s*(\d{2}|\d{4})$/u.exec(typed)
  const month = match && months.get(fold(match[2] ?? ''))
  return match && month ? civilDate(fullYear(match[3] ?? ''), month, Number(match[1])) : null
}
