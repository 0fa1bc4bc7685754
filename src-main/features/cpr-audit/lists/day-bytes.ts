import type { Buffer } from 'node:buffer'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isSeparator = (byte: number | undefined): boolean => byte === 0x2d || byte === 0x2e || byte === 0x2f

/**
 * The day, since 1970, that ten bytes tell as `31-12-2025` or `2025-12-31` (also with dots and slashes), without making a
 * string; NaN where it is written otherwise, and `findDate` is asked. It says what `findDate` says (a property test).
 */
export function dayInBytes(bytes: Buffer, start: number, end: number): number {
  if (end - start !== 10) return Number.NaN
  if (isSeparator(bytes[start + 2]) && isSeparator(bytes[start + 5]))
    return dayOf(digits(bytes, start + 6, 4), digits(bytes, start + 3, 2), digits(bytes, start, 2))
  if (isSeparator(bytes[start + 4]) && isSeparator(bytes[start + 7]))
    return dayOf(digits(bytes, start, 4), digits(bytes, start + 5, 2), digits(bytes, start + 8, 2))
  return Number.NaN
}

function digits(bytes: Buffer, start: number, count: number): number {
  let value = 0
  for (let at = start; at < start + count; at++) {
    const digit = (bytes[at] as number) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Days since 1970, as calendars are counted: years that begin in March, whose leap day is the last. */
function dayOf(year: number, month: number, day: number): number {
  if (!(year >= 1950 && year <= 2100 && month >= 1 && month <= 12 && day >= 1)) return Number.NaN
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  if (day > (lengths[month - 1] as number) + (leap ? 1 : 0)) return Number.NaN
  const years = month < 3 ? year - 1 : year
  const sinceMarch = (month + 9) % 12
  const days = Math.floor((153 * sinceMarch + 2) / 5) + day - 1
  return 365 * years + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + days - 719_468
}
