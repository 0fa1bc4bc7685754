import type { ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { cellText, isBlank } from '../../exchange/understanding/cells.ts'
import { findColumns, sampleRows } from './find-columns.ts'
import type { ListTally } from './list-tally.ts'
import { RowReader, sheetCells } from './row-reader.ts'

/** Rows are held back until there are so many: they tell what the columns are. */
const heldRows = sampleRows + 40

/** One sheet of a workbook, as its rows come from the reading process. */
export class SheetList {
  private readonly name: string
  private readonly kind: ListKind
  private readonly told: ListColumns | null
  private readonly tally: ListTally
  private held: { readonly line: number; readonly cells: readonly Cell[] }[] | null = []
  private reader: RowReader | null = null
  private from = 0

  constructor(name: string, options: { readonly kind: ListKind; readonly told: ListColumns | null }, tally: ListTally) {
    this.name = name
    this.kind = options.kind
    this.told = options.told
    this.tally = tally
  }

  /** Rows from a 0-based number on. */
  add(firstRow: number, rows: readonly (readonly Cell[])[]): void {
    for (const [index, cells] of rows.entries()) {
      const line = firstRow + index + 1
      if (cells.every(isBlank)) continue
      if (this.held === null) this.read(line, cells)
      else if (this.held.push({ line, cells }) >= heldRows) this.begin()
    }
  }

  /** No more rows come. False where no column of the sheet holds personal numbers. */
  end(): boolean {
    if (this.held !== null) this.begin()
    if (this.reader) this.tally.addUnknown(this.reader.unknownStates)
    return this.reader !== null
  }

  private begin(): void {
    const held = this.held ?? []
    this.held = null
    const columns =
      this.told ??
      findColumns(
        held.map(({ cells }) => cells.map(cellText)),
        this.kind
      )
    if (!columns) return
    this.reader = new RowReader(this.kind, columns, this.tally)
    this.tally.enter(this.name, columns)
    // The finding counts the rows that hold something; somebody who says it counts as the sheet does.
    const header = columns.headerRow === null ? undefined : held[columns.headerRow]?.line
    this.from = this.told ? (columns.headerRow ?? -1) + 2 : (header ?? 0) + 1
    for (const { line, cells } of held) this.read(line, cells)
  }

  private read(line: number, cells: readonly Cell[]): void {
    if (line >= this.from) this.reader?.read(line, sheetCells(cells))
  }
}
