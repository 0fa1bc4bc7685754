import type { Values } from '../../../src-shared/kernel/value.ts'
import type { EntityPlan, PlannedColumn } from './entity-plan.ts'
import { type Stored, toColumn, toNote } from './stored-values.ts'

/** Column names and what is to be written to them, of one row. */
export interface Cells {
  readonly columns: string[]
  readonly values: Stored[]
}

/** Where a field's value goes. */
interface Place extends PlannedColumn {
  /** Number of the table in the plan. */
  readonly table: number
}

const places = new WeakMap<EntityPlan, ReadonlyMap<string, Place>>()

function placesIn(plan: EntityPlan): ReadonlyMap<string, Place> {
  const known = places.get(plan)
  if (known) return known
  const made = new Map(
    plan.tables.flatMap(({ columns }, table) => columns.map((c) => [c.field.key, { ...c, table }] as const))
  )
  places.set(plan, made)
  return made
}

/**
 * The cells of each of the plan's tables that these values fill; undefined for a table without any. With `empties`
 * also those that they empty (for an update). Costs by the values given, not by the fields there are.
 */
export function cellsOf(plan: EntityPlan, values: Values, empties: boolean): (Cells | undefined)[] {
  const where = placesIn(plan)
  const rows: (Cells | undefined)[] = new Array(plan.tables.length).fill(undefined)
  for (const key in values) {
    const place = where.get(key)
    const value = values[key]
    if (!place || value === undefined) continue
    const stored = toColumn(place.field, value)
    if (stored === null && !empties) continue
    const row = rows[place.table] ?? newCells(rows, place.table)
    put(row, place.column, stored)
    if (place.note === null) continue
    const note = toNote(value)
    if (note !== null || empties) put(row, place.note, note)
  }
  return rows
}

/** Adds a cell. */
export function put(cells: Cells, column: string, value: Stored): void {
  cells.columns.push(column)
  cells.values.push(value)
}

function newCells(rows: (Cells | undefined)[], table: number): Cells {
  const cells: Cells = { columns: [], values: [] }
  rows[table] = cells
  return cells
}
