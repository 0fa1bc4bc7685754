import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import { cellText, isBlank } from '../cells.ts'

/** What a row has, as far as telling data from the rest needs it: full rows are not counted to their end. */
export interface RowShape {
  /** 0-based row of the sheet. */
  readonly row: number
  readonly filled: number
  /** Cells with text that is more than a number. */
  readonly texts: number
  /** 0-based column of the first cell with text, else of the first filled one; -1 for a blank row. */
  readonly first: number
  /** The text there. */
  readonly text: string
}

const enough = 12

/** Looks at a row. */
export function shapeOf(cells: readonly Cell[], row: number): RowShape {
  let filled = 0
  let texts = 0
  let first = -1
  let firstText = -1
  for (let column = 0; column < cells.length && (filled < enough || texts < 3); column++) {
    const cell = cells[column]
    if (cell === null || cell === undefined || isBlank(cell)) continue
    filled++
    if (first < 0) first = column
    if (typeof cell === 'string' && !isNumberText(cell)) {
      texts++
      if (firstText < 0) firstText = column
    }
  }
  const at = firstText >= 0 ? firstText : first
  return { row, filled, texts, first: at, text: at < 0 ? '' : cellText(cells[at]) }
}

/** Numbers written as text, outline numbers (`1.`, `2.1.`) among them. */
function isNumberText(text: string): boolean {
  const c = text.charCodeAt(text.length - 1)
  return ((c >= 48 && c <= 57) || c === 46 || c === 32) && /^\s*[-+]?[\d .,]*\d[\d .,]*$/.test(text)
}

/** Filled cells of a typical row. */
export function typicalWidth(shapes: readonly RowShape[]): number {
  const widths = shapes
    .filter((s) => s.filled > 0)
    .map((s) => s.filled)
    .sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.6)] ?? 0
}
