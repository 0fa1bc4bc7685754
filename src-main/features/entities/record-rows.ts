import { normaliseName } from '../../../src-shared/kernel/fold.ts'
import { sortKey } from '../../../src-shared/kernel/sort-key.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { newId } from '../../platform/ids.ts'
import { type Cells, cellsOf, put } from './cells.ts'
import type { Difference, Extra } from './differences.ts'
import type { EntityPlan, PlannedTable } from './entity-plan.ts'
import { createLinkWriter } from './link-writer.ts'
import type { StoredRecord } from './record-reader.ts'
import { createInserter, type RowInserter, updateRow } from './row-writer.ts'
import { type Stored, toExtra } from './stored-values.ts'

/** What all rows of a new record share. */
export interface RecordHead {
  readonly id: string
  readonly origin: string
  readonly at: string
}

/** Writes a record as the rows it consists of: its own, its parts' and its links. */
export interface RecordRows {
  /** Answers the row number of the record's own row. A part gets a row when it has something to say. */
  insert(head: RecordHead, values: Values, extra: Extra): number
  /**
   * Answers false when the record is no longer at the version that was read; nothing was written then. `step` 0 leaves
   * the version: what is written belongs to an earlier change.
   */
  update(record: StoredRecord, difference: Pick<Difference, 'values' | 'extra'>, at: string, step?: 0 | 1): boolean
}

/** What rows need to know of who writes them. */
interface Writer {
  readonly municipalityId: string
  readonly batchId: string | null
}

/** See `RecordRows`; for one unit of work. */
export function createRecordRows(db: Database, plan: EntityPlan, writer: Writer): RecordRows {
  const insertersOf = ({ origin, at }: RecordHead): readonly RowInserter[] =>
    plan.tables.map((table) => createInserter(db, table.name, sharedCells({ origin, at }, writer, table)))
  let inserters: { readonly origin: string; readonly at: string; readonly rows: readonly RowInserter[] } | null = null
  /** All rows of a unit of work are of one instant and origin, or nearly all. */
  const inserterOf = (head: RecordHead, table: number): RowInserter | undefined => {
    if (inserters?.at !== head.at || inserters.origin !== head.origin)
      inserters = { origin: head.origin, at: head.at, rows: insertersOf(head) }
    return inserters.rows[table]
  }
  const links = createLinkWriter(db, plan)
  const parents = plan.tables.map(({ parent }) => plan.tables.findIndex((table) => table.name === parent?.table))

  /** Makes rows for those parts that are missing and have cells, links or a part below them. */
  const insertParts = (
    head: RecordHead,
    cells: readonly (Cells | undefined)[],
    owners: ReadonlySet<string>,
    partIds: Record<string, string>
  ): void => {
    const needed = plan.tables.map((table, i) => cells[i] !== undefined || owners.has(table.name))
    for (let i = needed.length - 1; i > 0; i--) if (needed[i]) needed[parents[i] ?? 0] = true
    for (let i = 1; i < plan.tables.length; i++) {
      const table = plan.tables[i]
      if (!table?.parent || !needed[i] || partIds[table.name] !== undefined) continue
      const id = newId()
      const parentId = partIds[table.parent.table] ?? head.id
      insertRow(inserterOf(head, i), { columns: ['id', table.parent.column], values: [id, parentId] }, cells[i])
      partIds[table.name] = id
    }
  }

  return {
    insert(head, values, extra) {
      const cells = cellsOf(plan, values, false)
      const row: Cells = { columns: ['id'], values: [head.id] }
      putTitle(row, values[plan.title.key])
      if (Object.keys(extra).length > 0) put(row, 'extra', toExtra(extra))
      const seq = insertRow(inserterOf(head, 0), row, cells[0])
      const partIds: Record<string, string> = {}
      if (plan.tables.length > 1) insertParts(head, cells, links.owners(values), partIds)
      links.set(head.id, partIds, {}, values)
      return seq
    },
    update(record, { values, extra }, at, step = 1) {
      const [root, ...parts] = cellsOf(plan, values, true)
      const own = root ?? { columns: [], values: [] }
      if (values[plan.title.key] !== undefined) putTitle(own, values[plan.title.key])
      if (extra !== record.extra) put(own, 'extra', toExtra(extra))
      if (!updateRow(db, plan.entity.table, { id: record.id, version: record.version, at, step }, own)) return false
      const partIds: Record<string, string> = { ...record.partIds }
      for (const [i, cells] of parts.entries()) {
        const name = plan.tables[i + 1]?.name ?? ''
        const id = partIds[name]
        if (cells && id !== undefined) updateRow(db, name, { id, version: null, at, step }, cells)
      }
      const head = { id: record.id, origin: writer.batchId ? 'import' : 'typed', at }
      insertParts(head, cellsOf(plan, values, false), links.owners(values), partIds)
      links.set(record.id, partIds, record.values, { ...record.values, ...values })
      return true
    }
  }
}

/** What all rows that a unit of work makes in a table have in common. */
function sharedCells(
  { origin, at }: Omit<RecordHead, 'id'>,
  { municipalityId, batchId }: Writer,
  { municipal }: PlannedTable
): Readonly<Record<string, Stored>> {
  return {
    row_version: 1,
    origin,
    batch_id: batchId,
    created_at: at,
    updated_at: at,
    ...(municipal && { municipality_id: municipalityId })
  }
}

/** The title's folded forms, by which records are ordered and matched. */
function putTitle(cells: Cells, title: unknown): void {
  const named = typeof title === 'string' && title !== ''
  put(cells, 'sort_key', named ? sortKey(title) : null)
  put(cells, 'match_key', named ? normaliseName(title) : null)
}

function insertRow(inserter: RowInserter | undefined, head: Cells, cells: Cells | undefined): number {
  if (cells) {
    head.columns.push(...cells.columns)
    head.values.push(...cells.values)
  }
  return inserter?.insert(head) ?? 0
}
