import type { Labels, Language } from '../kernel/language.ts'

/** Dates, numbers and order as a language has them. */
export interface Format {
  readonly language: Language
  /** A civil date `YYYY-MM-DD` as people write it; what is no date comes back as it is. */
  date(civil: string): string
  /** An instant in the register's time zone, to the minute. */
  instant(iso: string): string
  /** How long ago an instant was, in words ("for 3 dage siden"). */
  ago(iso: string, now?: Date): string
  number(value: number): string
  /** A share from 0 to 1, to a tenth of a percent. */
  percent(share: number): string
  bytes(value: number): string
  compare(a: string, b: string): number
  label(labels: Labels): string
}

/** English dates name the month: 03/04 would be two days, depending on who reads it. */
const locales: Readonly<Record<Language, string>> = { da: 'da-DK', nb: 'nb-NO', en: 'en-GB' }
const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60]
]

/** The formats of a language; instants are told in this time zone (IANA), never the machine's. */
export function createFormat(language: Language, timeZone: string): Format {
  const locale = locales[language]
  const dateStyle: Intl.DateTimeFormatOptions =
    language === 'en'
      ? { day: 'numeric', month: 'short', year: 'numeric' }
      : { day: '2-digit', month: '2-digit', year: 'numeric' }
  const civil = new Intl.DateTimeFormat(locale, { ...dateStyle, timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(locale, { ...dateStyle, hour: '2-digit', minute: '2-digit', timeZone })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const numbers = new Intl.NumberFormat(locale)
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const megabytes = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const collator = new Intl.Collator(locale, { numeric: true })
  return {
    language,
    date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? civil.format(new Date(`${text}T00:00:00Z`)) : text),
    instant: (iso) => instant.format(new Date(iso)),
    ago: (iso, now = new Date()) => {
      const seconds = (new Date(iso).getTime() - now.getTime()) / 1000
      const step = steps.find(([, length]) => Math.abs(seconds) >= length)
      return step ? relative.format(Math.trunc(seconds / step[1]), step[0]) : relative.format(0, 'second')
    },
    number: (value) => numbers.format(value),
    percent: (share) => shares.format(share),
    bytes: (value) =>
      value < 1_000_000 ? `${megabytes.format(value / 1000)} kB` : `${megabytes.format(value / 1_000_000)} MB`,
    compare: collator.compare,
    label: (labels) => labels[language]
  }
}
