import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'

/**
 * How a number format shows a number. `plain`: as a number (grouping and decimals do not count). `date`: a day, with or
 * without a time. `month`, `year`: a date without its day, or without its day and month. `shown`: something a plain
 * number would lose (leading zeros, a literal, a percent sign, a time without a day).
 */
export type NumberKind = 'plain' | 'date' | 'month' | 'year' | 'shown'

/** Formats a number as the sheet shows it, by a format of Excel's kind. */
export type FormatNumber = (format: string, value: number) => string

/** The built-in formats that are not plain (ECMA-376 part 1, 18.8.30); 27–36 and 50–58 are dates in eastern versions. */
export function builtInFormat(id: number): string {
  const formats: Readonly<Record<number, string>> = {
    9: '0%',
    10: '0.00%',
    12: '# ?/?',
    13: '# ??/??',
    14: 'yyyy-mm-dd',
    15: 'd-mmm-yy',
    16: 'd-mmm',
    17: 'mmm-yy',
    18: 'h:mm AM/PM',
    19: 'h:mm:ss AM/PM',
    20: 'h:mm',
    21: 'h:mm:ss',
    22: 'yyyy-mm-dd hh:mm',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss.0'
  }
  return formats[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'yyyy-mm-dd' : 'General')
}

const plainCodes = /^-?[#,]*0?(?:\.[0#?]*)?(?:E[+-]?[0#]+)?$/i

/** Tells what a number format shows; remembers nothing, so callers ask once per format. */
export function numberKind(format: string): NumberKind {
  const [first = '', ...others] = format.split(';')
  const codes = first
    .replace(/\\ /g, '')
    .replace(/_./g, '')
    .replace(/"[^"]*"|\\./g, '\u0001')
    .replace(/\*./g, '')
    .replace(/\[\$([^\]-]*)[^\]]*\]/g, (_, currency: string) => (currency ? '\u0001' : ''))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/general|@/gi, '0')
    .replace(/AM\/PM|A\/P/gi, 'h')
    .trim()
  if (/[ymdhse]/i.test(codes.replace(/E[+-]/g, ''))) return dateKind(codes)
  // Words for negative numbers or zero ("Ja";;"Nej") count; the dash that accounting formats show for zero does not.
  const words = others.some((section) => /"[^"]*\p{L}[^"]*"/u.test(section))
  return plainCodes.test(codes) && !words ? 'plain' : 'shown'
}

function dateKind(letters: string): NumberKind {
  if (/d/i.test(letters)) return 'date'
  if (/[ye]/i.test(letters)) return /m/i.test(letters) ? 'month' : 'year'
  if (/m{3,}/i.test(letters) && !/[hs]/i.test(letters)) return 'month'
  return 'shown'
}

const dayMs = 86_400_000
/** 31 December 9999, the last day a spreadsheet knows. */
const lastSerial = 2_958_465
const twoDigits = (value: number): string => String(value).padStart(2, '0')

/**
 * The civil date of a date serial, `YYYY-MM-DD` or, with a time of day, `YYYY-MM-DDTHH:mm:ss`; no time zone is involved.
 * Undefined outside the calendar and for serial 60 of the 1900 system, the 29 February 1900 that never was.
 */
export function serialToCivil(serial: number, date1904: boolean): string | undefined {
  const from1900 = date1904 ? serial + 1462 : serial
  const seconds = Math.round(from1900 * 86_400)
  const day = Math.floor(seconds / 86_400)
  if (!(day >= (date1904 ? 1462 : 1)) || day > lastSerial || (day === 60 && !date1904)) return undefined
  const epoch = Date.UTC(1899, 11, day < 60 ? 31 : 30)
  const date = new Date(epoch + day * dayMs)
  const civil = `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
  const time = seconds - day * 86_400
  if (time === 0) return civil
  return `${civil}T${twoDigits(Math.floor(time / 3600))}:${twoDigits(Math.floor(time / 60) % 60)}:${twoDigits(time % 60)}`
}

/** A number as a cell, by the kind and text of its format. */
export function numberCell(
  value: number,
  kind: NumberKind,
  format: string,
  date1904: boolean,
  formatNumber: FormatNumber
): Cell {
  if (kind === 'plain') return value
  if (kind !== 'shown') {
    const date = serialToCivil(value, date1904)
    if (date === undefined) return value
    return kind === 'date' ? { date } : { date, shows: kind }
  }
  const shown = formatNumber(format, value).trim()
  return shown === '' || shown === String(value) ? value : { n: value, w: shown }
}
