import type { ListColumns } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { cellText, isBlank } from '../../exchange/understanding/cells.ts'
import { findColumns, sampleRows } from './find-columns.ts'
import type { ListTally } from './list-tally.ts'
import { type ListUse, RowReader, sheetCells } from './row-reader.ts'

/** Rows are held back until there are so many: they tell what the columns are. */
const heldRows = sampleRows + 40

/** How a workbook's sheets are read: what for, and which columns where somebody said so. */
export interface SheetOptions {
  readonly use: ListUse
  readonly told: ListColumns | null
}

interface Held {
  /** 1-based row of the sheet. */
  readonly line: number
  readonly cells: readonly Cell[]
}

/** One sheet of a workbook, as its rows come from the reading process. */
export class SheetList {
  private readonly name: string
  private readonly options: SheetOptions
  private readonly tally: ListTally
  private held: Held[] | null = []
  private reader: RowReader | null = null
  /** The first row that may be data. */
  private from = 0

  constructor(name: string, options: SheetOptions, tally: ListTally) {
    this.name = name
    this.options = options
    this.tally = tally
  }

  /** Rows from a 0-based number on. */
  add(firstRow: number, rows: readonly (readonly Cell[])[]): void {
    for (const [index, cells] of rows.entries()) {
      const line = firstRow + index + 1
      if (cells.every(isBlank)) continue
      if (this.held === null) this.read(line, cells)
      else if (this.held.push({ line, cells }) >= heldRows) this.begin(this.held)
    }
  }

  /** No more rows come. False where no column of the sheet holds personal numbers. */
  end(): boolean {
    if (this.held !== null) this.begin(this.held)
    if (this.reader) this.tally.addUnknown(this.reader.unknownStates)
    return this.reader !== null
  }

  private begin(held: readonly Held[]): void {
    this.held = null
    const { use, told } = this.options
    // The finding counts the rows that hold something; somebody who says it counts as the sheet does.
    const columns =
      told ??
      inSheet(
        findColumns(
          held.map(({ cells }) => cells.map(cellText)),
          use.kind
        ),
        held
      )
    if (!columns) return
    this.reader = new RowReader(use, columns, this.tally)
    this.tally.enter(this.name, columns)
    this.from = (columns.headerRow ?? -1) + 2
    for (const { line, cells } of held) this.read(line, cells)
  }

  private read(line: number, cells: readonly Cell[]): void {
    if (line >= this.from) this.reader?.read(line, sheetCells(cells))
  }
}

function inSheet(found: ListColumns | null, held: readonly Held[]): ListColumns | null {
  const header = found?.headerRow ?? null
  return found && { ...found, headerRow: header === null ? null : (held[header]?.line ?? 1) - 1 }
}
