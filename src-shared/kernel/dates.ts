import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(timezone)

const format = 'YYYY-MM-DD'
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether there is such a day in the Gregorian calendar (years 1 to 9999, months 1 to 12). */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1 && year <= 9999)) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (daysInMonth[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** The civil date `YYYY-MM-DD` of a day, or null where the calendar has none such. */
export function civilDate(year: number, month: number, day: number): string | null {
  if (!isCalendarDay(year, month, day)) return null
  const y = year < 1000 ? String(year).padStart(4, '0') : String(year)
  return `${y}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** Whether the text is a civil date `YYYY-MM-DD` that the calendar has. */
export function isCivilDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return parts !== null && isCalendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

const dayMs = 86_400_000

/** The civil date so many days later (earlier when negative); by plain arithmetic, as `addMonths`. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, -'T00:00:00.000Z'.length)
}

/**
 * The civil date so many months later (earlier when negative); a day the month lacks becomes its last one. By plain
 * arithmetic, as what is due is counted for hundreds of thousands of records.
 */
export function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  const day = Number(date.slice(8, 10))
  for (let last = day; last > 27; last--) {
    const found = civilDate(year, month, last)
    if (found !== null) return found
  }
  return civilDate(year, month, day) ?? dayjs.utc(date).add(months, 'month').format(format)
}

/** Whole days from one civil date to another; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day')
}

const calendars = new Map<string, Intl.DateTimeFormat>()

/** Made once for a zone: making one takes a hundred times as long as asking it, and every list asks. */
function calendarOf(zone: string): Intl.DateTimeFormat {
  const known = calendars.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric'
  })
  calendars.set(zone, made)
  return made
}

/** The last answer for each zone, and the second it was for: every list asks, and a zone's days begin at whole seconds. */
const days = new Map<string, { readonly second: number; readonly date: string }>()

/**
 * The civil date in a time zone (IANA name) at an instant: `today(zoneOf.DK, clock.now())`. Throws a RangeError for
 * what is no instant of the years 1 to 9999.
 */
export function today(zone: string, now: Date | string): string {
  const instant = new Date(now)
  const second = Math.floor(instant.getTime() / 1000)
  const known = days.get(zone)
  if (known?.second === second) return known.date
  const parts = calendarOf(zone).formatToParts(instant)
  const number = (wanted: string): number => Number(parts.find(({ type }) => type === wanted)?.value)
  const date = civilDate(number('year'), number('month'), number('day'))
  if (date === null) throw new RangeError('no instant of the calendar')
  days.set(zone, { second, date })
  return date
}

/** The instant (UTC ISO 8601 with milliseconds) at which a civil date begins in a time zone. */
export function startOfDay(date: string, zone: string): string {
  return dayjs.tz(date, zone).toISOString()
}

/**
 * The civil date of a spreadsheet's serial number in the 1900 system (day 1 is 1900-01-01, and the day 60 that never
 * was counts), or null outside 1900 to 9999. A fraction is the time of day and is left out.
 */
export function dateOfSerial(serial: number): string | null {
  const day = Math.floor(serial)
  if (!(day >= 1 && day <= 2_958_465) || day === 60) return null
  return civilOfDays(day < 60 ? day + 1 : day)
}

/** The civil date so many days after 1899-12-30; by plain arithmetic, as sheets have hundreds of thousands of dates. */
function civilOfDays(days: number): string {
  // Days since 0000-03-01, in cycles of 400 years (Howard Hinnant's civil_from_days).
  const shifted = days + 693_899
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}
