import { derivedColumn } from '../../../../src-shared/features/derived.ts'
import type { Filter, ListPage, ListQuery } from '../../../../src-shared/ipc/entity-channels.ts'
import type { DerivedField } from '../../../../src-shared/kernel/derived.ts'
import type { Entity, EntityName } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { addTo, type Bitmap, both, countOf, emptyBitmap, has, intersect, membersOf, without } from '../bitmap.ts'
import { planOf } from '../entity-plan.ts'
import { createNames } from '../names.ts'
import { perConnection } from '../per-connection.ts'
import { createReader, viewOf } from '../record-reader.ts'
import { seqsReferringTo } from '../references.ts'
import { placedBy, type Writable } from '../row-scope.ts'
import { createFinder, type Found } from '../search/find.ts'
import { betweenCodes, type CodedColumn, type Sortable } from './coded-column.ts'
import { type RecordLists, recordListsOf, sortableOf } from './record-lists.ts'

/** A list of an entity: whose use of the systems is meant, and what is to be shown. */
export interface ListRequest {
  readonly entity: EntityName
  readonly municipalityId: string
  readonly query: ListQuery
  /** The instant that derived columns count from (UTC ISO 8601); the machine's clock where none is given. */
  readonly now?: string
}

type Selecting = Pick<ListQuery, 'search' | 'filters' | 'deleted'>

/** Row numbers of a window of the list, and how many records the whole list has. */
export interface ListedSeqs {
  readonly total: number
  readonly seqs: readonly number[]
}

/** One window of a list, as the screen shows it; `writable` says which of its records the asking user may write. */
export function listRecords(db: Database, request: ListRequest, writable: Writable): ListPage {
  const { entity, municipalityId, query } = request
  return atOneMoment(db, () => {
    const { total, seqs } = listedSeqs(db, request)
    const lists = recordListsOf(db, entity)(municipalityId)
    const names = createNames(db)
    const records = createReader(db, entity, municipalityId).bySeq(seqs, withUnit(lists.plan.entity, query.columns))
    const derived = derivedIn(lists, query.columns ?? [])
    const rows = records.map((record) => viewOf(record, lists.plan, names, writable(entity, record)))
    if (derived.length === 0) return { total, rows }
    return {
      total,
      rows: rows.map((row, i) => ({ ...row, values: { ...row.values, ...valuesAt(derived, records[i]?.seq ?? 0) } }))
    }
  })
}

/**
 * Reads what a list needs of all records, while other requests are answered in between: after it the list is put together
 * without a noticeable wait. `further`: keys of fields that will be asked for beside those of filters and sorting.
 */
export async function prepareList(
  db: Database,
  { entity, municipalityId, query, now }: ListRequest,
  further: readonly string[] = []
): Promise<void> {
  const lists = recordListsOf(db, entity)(municipalityId)
  lists.refresh()
  lists.countFrom(now ?? new Date().toISOString())
  const sorted = query.sort === null || query.sort.field === lists.plan.title.key ? [] : [query.sort.field]
  const derived = (query.columns ?? []).filter((key) => derivedColumn(entity, key))
  const keys = new Set([...Object.keys(query.filters), ...sorted, ...derived, ...further])
  if (keys.size > 0) await lists.loadInSlices([...keys].map((key) => sortableOf(lists.plan, key)))
  if (!isFirstLook(lists, query)) {
    await lists.orderInSlices()
    return finderOf(db, lists.plan.entity.table).findInSlices(query.search, lists.maxSeq)
  }
  await lists.countInSlices()
  // Whoever looks at a list goes on to search, filter or scroll it: what that needs is read behind the first page.
  void lists.orderInSlices().catch(() => undefined)
}

/**
 * What is derived of the records of a list whose rows were just asked for (`listedSeqs`), by row number; of all these
 * keys the derived columns'. Their columns are computed unless `prepareList` was given their keys.
 */
export function derivedValues(
  db: Database,
  { entity, municipalityId }: ListRequest,
  keys: readonly string[]
): (seq: number) => Readonly<Record<string, FieldValue>> {
  const shown = derivedIn(recordListsOf(db, entity)(municipalityId), keys)
  return (seq) => valuesAt(shown, seq)
}

/** The derived columns among these keys. */
function derivedIn(
  lists: RecordLists,
  keys: readonly string[]
): readonly { column: CodedColumn; derived: DerivedField }[] {
  const { entity } = lists.plan
  return keys.flatMap((key) => {
    const derived = derivedColumn(entity.name, key)
    return derived ? [{ derived, column: lists.column(derived.field) }] : []
  })
}

function valuesAt(
  shown: readonly { readonly column: CodedColumn; readonly derived: DerivedField }[],
  seq: number
): Record<string, FieldValue> {
  return Object.fromEntries(
    shown.map(({ column, derived: { field, several } }) => {
      const code = column.values[column.at(seq)] ?? ''
      return [field.key, code === '' ? null : several ? code.split(betweenCodes) : code]
    })
  )
}

/** Whose a record is must be known, whatever columns are shown. */
function withUnit(entity: Entity, columns: readonly string[] | null): readonly string[] | null {
  return columns && [...new Set([...columns, ...placedBy(entity)])]
}

/** The records of a list in its order, `offset` and `limit` applied; for windows and for exporting a list as shown. */
export function listedSeqs(db: Database, request: ListRequest): ListedSeqs {
  return atOneMoment(db, () => {
    const { entity, municipalityId, query, now } = request
    const lists = recordListsOf(db, entity)(municipalityId)
    lists.refresh()
    lists.countFrom(now ?? new Date().toISOString())
    if (isFirstLook(lists, query)) return { total: lists.count, seqs: firstOf(db, entity).all(query.limit) }
    const { among, found } = selected(db, lists, municipalityId, query)
    const order = orderOf(lists, query)
    const total = among === null ? order.length : countOf(among)
    const tiers = among && found && query.sort === null ? tiersOf(found, among) : [among]
    const ordering = query.sort === null ? { order, places: () => lists.places(query.deleted) } : { order }
    return { total, seqs: windowOf(ordering, tiers, query.offset, query.limit) }
  })
}

/** A list as it opens: everything, by title, from the start. */
function isFirstLook(lists: RecordLists, { search, filters, sort, deleted, offset }: ListQuery): boolean {
  const byTitle = sort === null || (sort.field === lists.plan.title.key && !sort.descending)
  const whole = search.trim() === '' && Object.keys(filters).length === 0 && !deleted
  return !lists.isWarm && whole && byTitle && offset === 0
}

/** The records that search and filters leave; null is all of them. `except`: a field whose filter is not to count. */
export function selected(
  db: Database,
  lists: RecordLists,
  municipalityId: string,
  { search, filters, deleted }: Selecting,
  except?: string
): { readonly among: Bitmap | null; readonly found: Found | null } {
  const found = finderOf(db, lists.plan.entity.table).find(search, lists.maxSeq)
  const active = Object.entries(filters).filter(([key]) => key !== except)
  if (!found && active.length === 0) return { among: null, found }
  const among = lists.pool(deleted).slice()
  if (found) intersect(among, found.all)
  for (const [key, filter] of active) intersect(among, matching(db, lists, municipalityId, key, filter))
  return { among, found }
}

/** Finds an entity's records by their words, on this connection. */
export const finderOf = perConnection((db, table: string) => createFinder(db, table))

/** Reads everything a request needs from one state of the file, whatever a job commits meanwhile. */
export function atOneMoment<T>(db: Database, read: () => T): T {
  return db.inTransaction ? read() : db.transaction(read).deferred()
}

/** A register's first page comes straight from the index by title: nothing is put together for it. */
const firstOf = perConnection((db, entity: EntityName) => {
  const { table } = planOf(entity).entity
  return db
    .prepare<[number], number>(
      `SELECT seq FROM ${table} INDEXED BY ${table}_sort_key WHERE deleted_at IS NULL ORDER BY sort_key, seq LIMIT ?`
    )
    .pluck()
})

function orderOf(lists: RecordLists, { sort, deleted }: ListQuery): Uint32Array {
  if (sort === null) return lists.order(deleted)
  if (sort.field !== lists.plan.title.key)
    return lists.sorted(sortableOf(lists.plan, sort.field), sort.descending, deleted)
  return sort.descending ? lists.order(deleted).toReversed() : lists.order(deleted)
}

function matching(db: Database, lists: RecordLists, municipalityId: string, key: string, filter: Filter): Bitmap {
  const sortable = sortableOf(lists.plan, key)
  const matches = emptyBitmap(lists.maxSeq)
  if (typeof sortable !== 'string' && sortable.kind === 'refs' && 'anyOf' in filter) {
    const ids = filter.anyOf.filter((id) => id !== '')
    for (const id of ids) for (const seq of seqsReferringTo(db, sortable, id, municipalityId)) addTo(matches, seq)
    if (filter.anyOf.includes('')) lists.column(sortable).where((value) => value === '', matches)
    return matches
  }
  if (hasSeveral(lists.plan.entity.name, sortable, key) && 'anyOf' in filter) {
    const wanted = new Set(filter.anyOf)
    lists.column(sortable).where((value) => value.split(betweenCodes).some((code) => wanted.has(code)), matches)
    return matches
  }
  lists.column(sortable).where(accepting(filter, typeof sortable !== 'string' && sortable.kind === 'integer'), matches)
  return matches
}

/** Whether a record's value of a column can be several codes. */
export function hasSeveral(entity: EntityName, sortable: Sortable, key: string): boolean {
  if (typeof sortable !== 'string' && sortable.kind === 'choices') return true
  return derivedColumn(entity, key)?.several === true
}

function accepting(filter: Filter, numeric: boolean): (value: string) => boolean {
  if ('anyOf' in filter) {
    const wanted = new Set(filter.anyOf)
    return (value) => wanted.has(value)
  }
  const { from, to } = filter
  const inside = numeric
    ? (value: string) =>
        (from === null || Number(value) >= Number(from)) && (to === null || Number(value) <= Number(to))
    : (value: string) => (from === null || value >= from) && (to === null || value <= to)
  return (value) => value !== '' && inside(value)
}

/** Each record in the first tier that has it. */
function tiersOf(found: Found, among: Bitmap): readonly Bitmap[] {
  let rest = among
  return found.tiers.map((tier) => {
    const own = both(rest, tier)
    rest = without(rest, own)
    return own
  })
}

/** An order of records, and at hand for some: the place of each row number in it. */
export interface Ordering {
  readonly order: Uint32Array
  readonly places?: () => Uint32Array
}

/** A tier smaller than this share is looked through itself, as its records may all stand at the end of the order. */
const fewOf = 8
/** More than so many of it, and they are met on a walk through the order. */
const mostPicked = 500

/** The records of each tier in their order, passing over `offset` records and taking `limit`; null takes every record. */
export function windowOf(
  { order, places }: Ordering,
  tiers: readonly (Bitmap | null)[],
  offset: number,
  limit: number
): readonly number[] {
  const seqs: number[] = []
  let skip = offset
  for (const tier of tiers) {
    if (tier === null) return Array.from(order.subarray(offset, offset + limit))
    const size = countOf(tier)
    if (size <= skip) {
      skip -= size
      continue
    }
    const wanted = Math.min(limit - seqs.length, size - skip)
    if (places && size * fewOf < order.length && skip + wanted <= mostPicked)
      seqs.push(...firstInOrder(tier, places(), skip + wanted).slice(skip))
    else seqs.push(...metInOrder(tier, order, skip, wanted))
    skip = 0
    if (seqs.length >= limit) break
  }
  return seqs
}

/** The first so many of a tier, in order: those before what is at hand are put among them. */
function firstInOrder(tier: Bitmap, places: Uint32Array, count: number): number[] {
  const placeOf = (seq: number): number => places[seq] ?? 0
  const first: number[] = []
  let last = 0
  for (const seq of membersOf(tier)) {
    const place = placeOf(seq)
    if (first.length === count && place > last) continue
    let at = first.length
    while (at > 0 && placeOf(first[at - 1] ?? 0) > place) at--
    first.splice(at, 0, seq)
    if (first.length > count) first.pop()
    last = placeOf(first.at(-1) ?? 0)
  }
  return first
}

function metInOrder(tier: Bitmap, order: Uint32Array, offset: number, count: number): number[] {
  const met: number[] = []
  let skip = offset
  for (let i = 0; i < order.length && met.length < count; i++) {
    const seq = order[i] ?? 0
    if (!has(tier, seq)) continue
    if (skip > 0) skip--
    else met.push(seq)
  }
  return met
}
