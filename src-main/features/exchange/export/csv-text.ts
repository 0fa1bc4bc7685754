import type { Language } from '../../../../src-shared/kernel/language.ts'
import { harmlessCsvText } from './cell-text.ts'
import type { Shown } from './visible-value.ts'

/** Excel opens a csv by the regional settings: a semicolon where the comma is the decimal sign. */
export const csvDelimiter: Readonly<Record<Language, ';' | ','>> = { da: ';', nb: ';', en: ',' }

const chunkLength = 256 * 1024

function cellText(cell: Shown, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = typeof cell === 'string' ? harmlessCsvText(cell) : cell.date
  return /["\r\n]|^\s|\s$/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A table as csv (RFC 4180: quotes doubled, CRLF) with the UTF-8 mark that Excel needs for æ, ø and å, a chunk at a
 * time. What would be calculated on opening is made harmless.
 */
export function* csvText(
  labels: readonly string[],
  rows: Iterable<readonly Shown[]>,
  delimiter: string,
  onRows: (written: number) => void
): Generator<string> {
  const line = (cells: readonly Shown[]): string =>
    `${cells.map((cell) => cellText(cell, delimiter)).join(delimiter)}\r\n`
  let text = `\ufeff${line(labels)}`
  let written = 0
  for (const cells of rows) {
    text += line(cells)
    written += 1
    if (text.length > chunkLength) {
      onRows(written)
      yield text
      text = ''
    }
  }
  onRows(written)
  yield text
}
