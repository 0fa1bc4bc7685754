import type { Shown } from './visible-value.ts'

/** A column of a workbook's sheet. */
export interface WorkbookColumn {
  /** Text of the hidden key row; for sheets with `keys`. */
  readonly key?: string
  readonly label: string
  /** In characters. */
  readonly width: number
  readonly hidden?: boolean
  /** What is typed below the rows is taken as; default text, so that an id keeps its zeros. */
  readonly as?: 'text' | 'date' | 'number'
  /** Words that the cells' drop-down offers; anything else may be typed all the same. */
  readonly offered?: readonly string[]
  /** Whoever gets the file is to fill it in: its heading stands out, and this is said at each of its cells. */
  readonly toFill?: string
}

/** A sheet of a workbook: header, filter and as many rows as `rowCount` says. */
export interface WorkbookSheet {
  /** Unique (in any case), at most 31 characters, without `[ ] : * ? / \`. */
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rowCount: number
  readonly rows: Iterable<readonly Shown[]>
  /** Puts a hidden row with the columns' keys above the labels. */
  readonly keys?: boolean
  readonly hidden?: boolean
  /** Its texts are there to be read whole: they go on in further lines, and rows are as high as they need. */
  readonly wrapped?: boolean
  /** Columns that stay when one scrolls. */
  readonly frozenColumns?: number
}

/** Rows that a sheet can have (Excel's specifications and limits). */
export const rowLimit = 1_048_576

/** A column's letters from its 0-based number: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
