import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, Origin, RecordView, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { type EntityPlan, planOf } from './entity-plan.ts'
import { getOrMake } from './get-or-make.ts'
import type { Names } from './names.ts'
import { perConnection } from './per-connection.ts'
import { type Selection, selectionOf } from './selection.ts'
import { fromExtra, type Stored } from './stored-values.ts'

/** A record as it lies in the file, parts and links put together. */
export interface StoredRecord {
  /** Its row number: stands in indexes and never leaves the file. */
  readonly seq: number
  readonly id: string
  readonly version: number
  readonly origin: Origin
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: string | null
  readonly extra: Readonly<Record<string, string>>
  readonly values: Values
  /** Part table -> id of its row, where there is one. */
  readonly partIds: Readonly<Record<string, string>>
}

/** Reads records of one entity; `columns` are field keys, null for all of them. */
export interface RecordReader {
  /** Also a deleted one; null where there is none. */
  byId(id: string): StoredRecord | null
  /** In the order asked for; row numbers without a record are left out. */
  bySeq(seqs: readonly number[], columns?: readonly string[] | null): StoredRecord[]
  /** Those that are not deleted, by title, then id. Nothing may be written while it is read from. */
  all(columns?: readonly string[] | null): IterableIterator<StoredRecord>
}

/**
 * A reader of an entity's records; the municipality says whose use of a system is meant. Statements are prepared once
 * per connection.
 */
export function createReader(db: Database, entity: EntityName, municipalityId: string): RecordReader {
  const plan = planOf(entity)
  const statements = statementsOf(db, entity)
  const byKeys = (columns: readonly string[] | null): Statements => statements(columns)
  return {
    byId(id) {
      const { selection, byId } = byKeys(null)
      const row = byId.get({ municipality: municipalityId, key: id }) as Stored[] | undefined
      return row ? recordOf(db, plan, selection, row) : null
    },
    bySeq(seqs, columns = null) {
      const { selection, bySeq } = byKeys(columns)
      return seqs.flatMap((seq) => {
        const row = bySeq.get({ municipality: municipalityId, key: seq }) as Stored[] | undefined
        return row ? [recordOf(db, plan, selection, row)] : []
      })
    },
    *all(columns = null) {
      const { selection, all } = byKeys(columns)
      for (const row of all.iterate({ municipality: municipalityId }))
        yield recordOf(db, plan, selection, row as Stored[])
    }
  }
}

/** A record as it goes out, with the names of what it refers to and whether the asking user may write it. */
export function viewOf(record: StoredRecord, plan: EntityPlan, names: Names, writable: boolean): RecordView {
  const { id, version, values, extra, origin, createdAt, updatedAt, deletedAt } = record
  const refs = names.within(plan, values)
  return { id, version, values, refs, extra, origin, createdAt, updatedAt, deletedAt, writable }
}

type Statements = ReturnType<typeof prepare>

const statementsOf = perConnection((db, entity: EntityName) => {
  const prepared = new Map<string, Statements>()
  return (columns: readonly string[] | null): Statements => {
    const key = columns === null ? '*' : columns.toSorted().join()
    return getOrMake(prepared, key, () => prepare(db, planOf(entity), columns))
  }
})

function prepare(db: Database, plan: EntityPlan, columns: readonly string[] | null) {
  const selection = selectionOf(plan, columns)
  const ordered = 'r.deleted_at IS NULL ORDER BY r.sort_key, r.id'
  return {
    selection,
    byId: db.prepare(`${selection.sql} WHERE r.id = @key`).raw(),
    bySeq: db.prepare(`${selection.sql} WHERE r.seq = @key`).raw(),
    all: db.prepare(`${selection.sql} WHERE ${ordered}`).raw()
  }
}

function recordOf(db: Database, plan: EntityPlan, selection: Selection, row: readonly Stored[]): StoredRecord {
  const [seq, id, version, origin, createdAt, updatedAt, deletedAt, extra] = row
  const partIds = selection.partIdsIn(row)
  const values: Record<string, FieldValue> = selection.valuesIn(row)
  for (const { field, ownerTable } of selection.links) {
    const owner = ownerTable === plan.entity.table ? (id as string) : partIds[ownerTable]
    values[field.key] = owner === undefined ? null : linkedTo(db, field.link, owner)
  }
  return {
    seq: seq as number,
    id: id as string,
    version: version as number,
    origin: origin as Origin,
    createdAt: createdAt as string,
    updatedAt: updatedAt as string,
    deletedAt: deletedAt as string | null,
    extra: fromExtra(extra ?? null),
    values,
    partIds
  }
}

type Link = EntityPlan['links'][number]['field']['link']

/** The ids in their own order, so that the same links always read the same; null for none. */
function linkedTo(db: Database, link: Link, owner: string): readonly string[] | null {
  const ids = targetsOf(db, link).all(owner) as string[]
  return ids.length === 0 ? null : ids
}

const targetsOf = perConnection((db, { table, owner, target }: Link) =>
  db.prepare(`SELECT ${target} FROM ${table} WHERE ${owner} = ? ORDER BY ${target}`).pluck()
)
