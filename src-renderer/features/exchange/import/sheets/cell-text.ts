import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import type { Format } from '../../../../../src-shared/i18n/format.ts'

/** A cell as the sheet shows it, in one line. */
export function cellText(cell: Cell | undefined, format: Format): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell.replace(/\s+/g, ' ')
  if (typeof cell !== 'object') return String(cell)
  if ('w' in cell) return cell.w
  if ('date' in cell) return format.date(cell.date)
  return 'error' in cell ? cell.error : `=${cell.formula}`
}

/** The letters of a 0-based column: A, B, …, Z, AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (index % 26))
}
