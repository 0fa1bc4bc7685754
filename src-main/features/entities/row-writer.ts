import type { Statement } from 'better-sqlite3'
import type { Database } from '../../db/open.ts'
import type { Cells } from './cells.ts'
import { getOrMake } from './get-or-make.ts'
import { perConnection } from './per-connection.ts'
import type { Stored } from './stored-values.ts'

/** Makes rows of one table. */
export interface RowInserter {
  /** Columns not given stay empty. Answers the row number. */
  insert(cells: Cells): number
}

/**
 * An inserter whose statement names just the columns that were ever given to it, and holds as text what all its rows
 * share: binding a value costs half as much as the rest of making a row, and a sheet fills ten of fifty columns.
 */
export function createInserter(db: Database, table: string, shared: Readonly<Record<string, Stored>>): RowInserter {
  const slots = new Map<string, number>()
  const constants = Object.values(shared).map(literal)
  let statement: Statement<unknown[]> | null = null
  const learn = (columns: readonly string[]): void => {
    for (const column of columns) if (!slots.has(column)) slots.set(column, slots.size)
    const names = [...Object.keys(shared), ...slots.keys()]
    const values = [...constants, ...Array.from(slots, () => '?')]
    statement = db.prepare<unknown[]>(`INSERT INTO ${table} (${names}) VALUES (${values})`)
  }
  return {
    insert({ columns, values }) {
      for (let i = 0; i < columns.length; i++) if (!slots.has(columns[i] ?? '')) learn(columns)
      const row: Stored[] = new Array(slots.size).fill(null)
      for (let i = 0; i < columns.length; i++) row[slots.get(columns[i] ?? '') ?? 0] = values[i] ?? null
      return Number(statement?.run(row).lastInsertRowid ?? 0)
    }
  }
}

function literal(value: Stored): string {
  if (value === null) return 'NULL'
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`
}

/**
 * Sets the given columns of a row and counts its version up by `step`; false when the version is not `version` (null:
 * any).
 */
export function updateRow(
  db: Database,
  table: string,
  row: { readonly id: string; readonly version: number | null; readonly at: string; readonly step: 0 | 1 },
  { columns, values }: Cells
): boolean {
  const statement = getOrMake(updatesOf(db, table), columns.join(), () => {
    const set = columns.map((column) => `, ${column} = ?`).join('')
    return db.prepare<unknown[]>(
      `UPDATE ${table} SET row_version = row_version + ?, updated_at = ?${set} WHERE id = ? AND row_version = coalesce(?, row_version)`
    )
  })
  return statement.run([row.step, row.at, ...values, row.id, row.version]).changes === 1
}

const updatesOf = perConnection((_db, _table: string) => new Map<string, Statement<unknown[]>>())
