import { planSheet } from '../../src-main/features/exchange/understanding/plan-sheet.ts'
import { readRows } from '../../src-main/features/exchange/understanding/read-rows.ts'
import type { ReadRow, ReadValue, RefText } from '../../src-main/features/exchange/understanding/types.ts'
import type { Cell, Merge, SheetGrid } from '../../src-shared/features/exchange/grid.ts'
import type { SheetPlan } from '../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Country } from '../../src-shared/kernel/language.ts'
import type { Answer } from '../../src-shared/kernel/value.ts'

/** A sheet made of rows; trailing blanks of a row may be left out. */
export function gridOf(rows: readonly (readonly Cell[])[], more: Partial<SheetGrid> = {}): SheetGrid {
  const cells = rows.map((row) => {
    let end = row.length
    while (end > 0 && row[end - 1] === null) end--
    return row.slice(0, end)
  })
  return {
    name: 'Ark1',
    visibility: 'visible',
    rowCount: cells.length,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    rows: cells,
    columnCount: Math.max(0, ...cells.map((row) => row.length)),
    firstRow: 0,
    ...more
  }
}

/** A merged range by its corners, 0-based. */
export function merge(top: number, left: number, bottom: number, right: number): Merge {
  return { top, left, bottom, right }
}

/** A sheet's plan with its rows read. */
export interface Understood {
  readonly plan: SheetPlan
  readonly rows: readonly ReadRow[]
  readonly data: readonly ReadRow[]
}

/** Plans a sheet and reads its rows. */
export function understand(grid: SheetGrid, entity: EntityName = 'system', country: Country = 'DK'): Understood {
  const plan = planSheet(grid, entity, { country })
  const rows = [...readRows(grid, plan, entity, { country, source: 'prøve.xlsx', today: '2025-06-30' })]
  return { plan, rows, data: rows.filter((row) => row.kind === 'data') }
}

/** Where the columns went, by header: a field, `field.lookup`, `keep`. */
export function targets(plan: SheetPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.columns.map((column) => [column.header, targetName(column)]))
}

function targetName({ target }: SheetPlan['columns'][number]): string {
  if (target.kind !== 'field') return target.kind
  return target.lookup === null ? target.field : `${target.field}.${target.lookup}`
}

/** Values as they are easily compared: a reference by its text, an answer by its word; lookups as `field.lookup`. */
export function plainValues(row: ReadRow): Readonly<Record<string, unknown>> {
  const plain: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row.values)) {
    plain[key] = plainValue(value)
    if (isRef(value)) for (const [lookup, text] of Object.entries(value.lookups ?? {})) plain[`${key}.${lookup}`] = text
  }
  return plain
}

function plainValue(value: ReadValue): unknown {
  if (isRef(value)) return value.text
  if (Array.isArray(value)) return value.map((entry) => plainValue(entry as ReadValue))
  return value !== null && typeof value === 'object' ? (value as Answer).value : value
}

function isRef(value: ReadValue): value is RefText {
  return value !== null && typeof value === 'object' && 'text' in value
}
