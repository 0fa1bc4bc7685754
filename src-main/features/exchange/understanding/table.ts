import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Cell, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { ColumnMapping } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import { namingColumn } from './choose-sheets.ts'
import { headerTexts } from './header/header-texts.ts'
import { withMergesFilledDown } from './merged-cells.ts'
import { type ClassifiedRows, classifyRows } from './rows/classify-rows.ts'
import type { RowKind } from './types.ts'

/** The table under a sheet's header, its rows told apart. */
export interface ClassifiedTable extends ClassifiedRows {
  /** 0-based row of the first one under the header. */
  readonly from: number
  /** All rows of the sheet, merged cells filled down under the header. */
  readonly rows: readonly (readonly Cell[])[]
  readonly dataRows: number
  /** The kind of a 0-based row of the sheet; undefined above the table. */
  readonly kindOf: (row: number) => RowKind | undefined
}

/** Tells the rows of a sheet apart, given its header rows and where its columns go. */
export function classifyTable(
  grid: SheetGrid,
  headerRows: readonly number[],
  columns: readonly ColumnMapping[],
  entity: EntityName
): ClassifiedTable {
  const from = headerRows.at(-1) ?? 0
  const rows = withMergesFilledDown(grid, from)
  const width = Math.max(0, ...columns.map((column) => column.index + 1))
  const classified = classifyRows({
    rows,
    from,
    headers: headerTexts(grid, headerRows, width).map((header) => header.own),
    titleColumn: namingColumn(columns, catalogue[entity])?.index ?? -1,
    groupColumns: ['unit', 'category', 'parent'].map((key) => columnOf(columns, key)).filter((column) => column >= 0),
    merges: grid.merges
  })
  return {
    ...classified,
    from,
    rows,
    dataRows: classified.kinds.filter((kind) => kind === 'data').length,
    kindOf: (row) => (row < from ? undefined : classified.kinds[row - from])
  }
}

function columnOf(columns: readonly ColumnMapping[], field: string): number {
  const found = columns.find(
    ({ target }) => target.kind === 'field' && target.field === field && target.lookup === null
  )
  return found?.index ?? -1
}
