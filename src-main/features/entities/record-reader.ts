import { columnOf, type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
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
  /** The same of many, by id; for hundreds at a time, as there is one query for all of them. */
  byIds(ids: readonly string[]): ReadonlyMap<string, StoredRecord>
  /** In the order asked for; row numbers without a record are left out. */
  bySeq(seqs: readonly number[], columns?: readonly string[] | null): StoredRecord[]
  /** Those that are not deleted, by the entity's `order`, title, then id. Nothing may be written while it is read from. */
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
    byIds(ids) {
      const { selection, byIds } = byKeys(null)
      const rows = byIds.all({ municipality: municipalityId, keys: JSON.stringify(ids) }) as Stored[][]
      return new Map(recordsOf(db, plan, selection, rows).map((record) => [record.id, record]))
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
      const rows = all.iterate({ municipality: municipalityId }) as IterableIterator<Stored[]>
      for (const some of inChunks(rows)) yield* recordsOf(db, plan, selection, some)
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
  const first = (plan.entity.order ?? []).map((key) => `r.${columnOf(fieldOf(plan.entity, key))} NULLS LAST, `).join('')
  const ordered = `r.deleted_at IS NULL ORDER BY ${first}r.sort_key, r.id`
  return {
    selection,
    byId: db.prepare(`${selection.sql} WHERE r.id = @key`).raw(),
    byIds: db.prepare(`${selection.sql} WHERE r.id IN (SELECT value FROM json_each(@keys))`).raw(),
    bySeq: db.prepare(`${selection.sql} WHERE r.seq = @key`).raw(),
    all: db.prepare(`${selection.sql} WHERE ${ordered}`).raw()
  }
}

/** So many records ask for their links at once. */
const chunkSize = 200

function* inChunks<T>(rows: Iterable<T>): Generator<readonly T[]> {
  let chunk: T[] = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < chunkSize) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

function recordOf(db: Database, plan: EntityPlan, selection: Selection, row: readonly Stored[]): StoredRecord {
  return recordFrom(plan, selection, row, (link, owner) => linkedTo(db, link, owner))
}

/** The same of several, with one query for each link and not for each record's. */
function recordsOf(
  db: Database,
  plan: EntityPlan,
  selection: Selection,
  rows: readonly (readonly Stored[])[]
): readonly StoredRecord[] {
  const linked = new Map<Link, ReadonlyMap<string, readonly string[]>>()
  for (const { field, ownerTable } of selection.links) {
    const own = ownerTable === plan.entity.table
    const owners = rows.flatMap((row) => (own ? (row[1] as string) : (selection.partIdsIn(row)[ownerTable] ?? [])))
    linked.set(field.link, linkedToEach(db, field.link, owners))
  }
  return rows.map((row) => recordFrom(plan, selection, row, (link, owner) => linked.get(link)?.get(owner) ?? null))
}

function recordFrom(
  plan: EntityPlan,
  selection: Selection,
  row: readonly Stored[],
  linkedOf: (link: Link, owner: string) => readonly string[] | null
): StoredRecord {
  const [seq, id, version, origin, createdAt, updatedAt, deletedAt, extra] = row
  const partIds = selection.partIdsIn(row)
  const values: Record<string, FieldValue> = selection.valuesIn(row)
  for (const { field, ownerTable } of selection.links) {
    const owner = ownerTable === plan.entity.table ? (id as string) : partIds[ownerTable]
    values[field.key] = owner === undefined ? null : linkedOf(field.link, owner)
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

/** The same of several owners; those without any are left out. */
function linkedToEach(db: Database, link: Link, owners: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>()
  if (owners.length === 0) return targets
  for (const [owner, target] of pairsOf(db, link).iterate(JSON.stringify(owners)) as Iterable<[string, string]>)
    getOrMake(targets, owner, (): string[] => []).push(target)
  return targets
}

const pairsOf = perConnection((db, { table, owner, target }: Link) =>
  db
    .prepare(
      `SELECT ${owner}, ${target} FROM ${table} WHERE ${owner} IN (SELECT value FROM json_each(?))
       ORDER BY ${owner}, ${target}`
    )
    .raw()
)

const targetsOf = perConnection((db, { table, owner, target }: Link) =>
  db.prepare(`SELECT ${target} FROM ${table} WHERE ${owner} = ? ORDER BY ${target}`).pluck()
)
