import type { ListColumns } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { cellText, isBlank } from '../../exchange/understanding/cells.ts'
import { findColumns, sampleRows } from './find-columns.ts'
import type { ListTally } from './list-tally.ts'
import { type ListUse, RowReader, sheetCells } from './row-reader.ts'

/** Rows are held back until there are so many: they tell what the columns are. */
const heldRows = sampleRows + 40

/** Which columns are read, and whether that is remembered from an earlier audit. */
export interface ChosenColumns {
  readonly columns: ListColumns
  readonly remembered: boolean
}

/** Which columns are read of what was found: as somebody says, as remembered, or as found; null: none holds numbers. */
export type ChooseColumns = (found: ListColumns | null) => ChosenColumns | null

/** How a workbook's sheets are read: what for, and which of their columns. */
export interface SheetOptions {
  readonly use: ListUse
  readonly choose: ChooseColumns
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
    const { use, choose } = this.options
    const rows = held.map(({ cells }) => cells.map(cellText))
    // The finding counts the rows that hold something; somebody who says it counts as the sheet does.
    const chosen = choose(inSheet(findColumns(rows, use.kind), held))
    if (!chosen) return
    const { columns, remembered } = chosen
    this.reader = new RowReader(use, columns, this.tally)
    this.tally.enter(this.name, columns, remembered)
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
