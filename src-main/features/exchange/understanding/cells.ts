import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'

/** Whether a cell says nothing: blank, or text of nothing but blanks and dashes. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === null || cell === undefined) return true
  return typeof cell === 'string' && isBlankText(cell)
}

/** Whether a text says nothing: only blanks, dashes, dots or underscores, as people fill cells with. */
export function isBlankText(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!fillers.has(text.charCodeAt(i))) return false
  return true
}
const fillers = new Set([...' \t\n\r\u00a0\u200b\ufeff-–—_.'].map((c) => c.charCodeAt(0)))

/**
 * A cell as text, outer blanks taken off: dates ISO (`2019-03` where the sheet does not show the day), numbers without
 * grouping or as their format shows them, '' for formulas without a value.
 */
export function cellText(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell.trim()
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return numberText(cell)
  if (typeof cell === 'boolean') return cell ? 'true' : 'false'
  if ('date' in cell) return dateText(cell)
  if ('n' in cell) return cell.w.trim() || numberText(cell.n)
  return 'error' in cell ? cell.error : ''
}

/** A number with the fifteen digits that spreadsheets hold, so that 0.1 + 0.2 is 0.3. */
function numberText(n: number): string {
  return Number.isInteger(n) ? String(n) : String(Number(n.toPrecision(15)))
}

function dateText(cell: { readonly date: string; readonly shows?: 'month' | 'year' }): string {
  if (cell.shows === 'year') return cell.date.slice(0, 4)
  if (cell.shows === 'month') return cell.date.slice(0, 7)
  return cell.date.endsWith('T00:00:00') ? cell.date.slice(0, 10) : cell.date.replace('T', ' ')
}

/**
 * Whether a text is what a failed formula shows, in any language: `#REF!`, `#NAVN?`, `#I/T`, `Err:502`; or the fence that
 * a column too narrow for its number leaves in a text file.
 */
export function isErrorText(text: string): boolean {
  return errorText.test(text.trim())
}
const errorText = /^(?:#(?:[\p{Lu}\d_/]+[!?]|N\/A|I\/T)|Err:\d{3}|#{3,})$/u

/** `A`, `B`, … `AA` for a 0-based column. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** `B7` for a 1-based row and a 0-based column. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`
}
