import type { Cell, GridFileMeta, GridNote, SheetMeta } from '../../../../src-shared/features/exchange/grid.ts'

/** A row with content: its 0-based number and its cells, the last of which is not blank. */
export interface GridRow {
  index: number
  cells: Cell[]
}

/** A sheet whose rows are made as they are asked for, in ascending order and once. */
export interface SheetSource {
  meta: SheetMeta
  rows(): Iterable<GridRow>
}

/** A file opened for reading. `notes` is complete once every sheet's rows have been taken. */
export interface GridSource {
  format: GridFileMeta['format']
  encoding?: GridFileMeta['encoding']
  delimiter?: GridFileMeta['delimiter']
  /** Size of the file unpacked. */
  inflatedBytes: number
  /** One after the other, so that a sheet is gone before the next is opened. */
  sheets: Iterable<SheetSource>
  notes(): GridNote[]
}

/** As far as Excel's sheets go; rows and cells beyond are counted and left out. */
export const mostRows = 1_048_576
/** See {@link mostRows}. */
export const mostColumns = 16_384

/** Puts a cell at its column, filling the gap before it. Blank cells are not put, so a row ends with content. */
export function putCell(cells: Cell[], column: number, cell: Cell): void {
  if (cell === null || cell === '') return
  while (cells.length < column) cells.push(null)
  cells[column] = cell
}
