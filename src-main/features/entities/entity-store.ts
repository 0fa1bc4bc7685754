import type { HistoryAction, HistoryChanges } from '../../../src-shared/features/register/history.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Origin, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import type { RowScope } from '../../ipc/context.ts'
import { newId } from '../../platform/ids.ts'
import type { HistoryWriter } from '../../security/history.ts'
import { changesAtBirth, differenceOf, type Extra, normalised } from './differences.ts'
import { type EntityPlan, piecesOf } from './entity-plan.ts'
import { eraseRows } from './erase-rows.ts'
import { splitReferences } from './forward-references.ts'
import { withTitle } from './made-title.ts'
import type { Names } from './names.ts'
import { perConnection } from './per-connection.ts'
import type { RecordReader, StoredRecord } from './record-reader.ts'
import { createRecordRows } from './record-rows.ts'
import { seqsReferringTo, whoRefersTo } from './references.ts'
import type { ScopeGuard } from './row-scope.ts'
import type { SearchIndex, SearchText } from './search/search-index.ts'
import { searchTextOf } from './search-text.ts'

/** Who writes, when, and for which import. */
export interface Author {
  readonly userId: string
  readonly municipalityId: string
  /** The rows that may be written; the session's, or `all` for what is given to those who answer for all of it. */
  readonly scope: RowScope
  /** The import batch that the changes belong to, or null. */
  readonly batchId: string | null
  /** What history says in place of create, update, delete, restore: `undo` when an import is taken back. */
  readonly action?: HistoryAction
  /** UTC instant. */
  now(): string
}

/** What a new record has beside its values. */
export interface Birth {
  /** Default: a new UUIDv7. Given for records whose id is known from elsewhere. */
  readonly id?: string
  readonly extra?: Extra
  /** Default: `import` within a batch, else `typed`. */
  readonly origin?: Origin
}

/**
 * Writes records of one entity. Each write updates version, history and search index with it. Values are taken as
 * they are (validated before, by `validateValues` or by the import); what they refer to may come later in the same work.
 * What lies outside of the author's scope is refused (row-scope.ts).
 */
export interface EntityStore extends RecordReader {
  /** Answers the new record's id. */
  insert(values: Values, birth?: Birth): string
  /**
   * Sets the values given and, if given, all kept columns; answers the version after it, which is the one before when
   * nothing differs. Throws record.conflict when the record was changed since it was read.
   */
  update(record: StoredRecord, values: Values, extra?: Extra): number
  /**
   * Leaves a tombstone; answers the version. Throws record.inUse (count; who in `detail`) while others refer to it, which
   * is not looked up again for a caller who did so for many records at once (`lookedUp`).
   */
  remove(record: StoredRecord, options?: { readonly lookedUp?: boolean }): number
  /** Takes a removal back; answers the version. */
  restore(record: StoredRecord): number
  /** Takes the record's rows and words for good. What tells of it and what else knows of it is the purge's matter. */
  erase(record: StoredRecord): void
}

/** A record that was just written. */
export interface WrittenRecord {
  readonly seq: number
  readonly id: string
  readonly formerName: string | null
  /** Whether it was made just now; one that is restored was there before. */
  readonly born: boolean
  /** What it said before and says after it; null where it was not there, is not any more, or is deleted. */
  readonly before: Values | null
  readonly after: Values | null
}

/** What a store works with; all of one unit of work (`records.ts`). */
export interface StoreParts {
  readonly db: Database
  readonly plan: EntityPlan
  readonly author: Author
  readonly history: HistoryWriter
  readonly reader: RecordReader
  readonly names: Names
  readonly index: SearchIndex
  readonly guard: ScopeGuard
  /** Stores for what follows from a change, which ask nobody whose the records are. */
  readonly followerOf: (entity: EntityName) => EntityStore
  /** Called after each write; `formerName` where the record is called something else now. */
  readonly written: (record: WrittenRecord) => void
}

/** A store for one unit of work; `finish` writes the references that had to wait for their target. */
export function createStore(parts: StoreParts): EntityStore & { finish(): void } {
  const { db, plan, author, reader, names, index, guard } = parts
  const entity = plan.entity.name
  const rows = createRecordRows(db, plan, author)
  const tell = teller(parts)
  const waiting: { readonly id: string; readonly later: Values }[] = []
  const textOf = (values: Values, extra: Extra): SearchText => searchTextOf(plan, values, extra, names)

  return {
    ...reader,
    insert(given, { id = newId(), extra = {}, origin = author.batchId ? 'import' : 'typed' } = {}) {
      const at = author.now()
      const values = withTitle(plan, null, normalised(plan, given), names)
      guard.require(entity, null, { id, values })
      const { ready, later } = splitReferences(plan, values, names)
      const seq = rows.insert({ id, origin, at }, ready, extra)
      tell(id, 1, 'create', changesAtBirth(plan, values, extra), at)
      index.add(seq, textOf(ready, extra))
      if (later) waiting.push({ id, later })
      parts.written({ seq, id, formerName: null, born: true, before: null, after: values })
      return id
    },
    update(record, given, extra = record.extra) {
      const titled = withTitle(plan, record.values, normalised(plan, given), names)
      const difference = differenceOf(plan, record, titled, extra)
      if (!difference) return record.version
      const values = { ...record.values, ...difference.values }
      guard.require(entity, record, { id: record.id, values })
      const at = author.now()
      const before = textOf(record.values, record.extra)
      const { ready, later } = splitReferences(plan, difference.values, names)
      if (!rows.update(record, { values: ready, extra }, at)) throw new AppError('record.conflict')
      const version = record.version + 1
      tell(record.id, version, 'update', difference.changes, at)
      const after = textOf({ ...record.values, ...ready }, extra)
      if (later) waiting.push({ id: record.id, later })
      index.replace(record.seq, before, after)
      const formerName = before.title === after.title ? null : before.title
      parts.written({ seq: record.seq, id: record.id, formerName, born: false, ...told(record, values) })
      return version
    },
    remove(record, { lookedUp = false } = {}) {
      guard.require(entity, record, null)
      if (lookedUp) return bury(parts, record, 'delete', tell)
      requireUnused(parts, record)
      for (const [store, piece] of piecesIn(parts, record)) if (piece.deletedAt === null) store.remove(piece)
      return bury(parts, record, 'delete', tell)
    },
    restore(record) {
      guard.require(entity, record, null)
      const version = bury(parts, record, 'restore', tell)
      restorePieces(parts, record)
      return version
    },
    erase(record) {
      index.replace(record.seq, textOf(record.values, record.extra), null)
      eraseRows(db, plan, record.id)
      parts.written({ seq: record.seq, id: record.id, formerName: null, born: false, ...told(record, null) })
    },
    finish() {
      for (const { id, later } of waiting.splice(0)) {
        const record = reader.byId(id)
        if (!record) continue
        const { updatedAt, values, extra, seq } = record
        const named = withTitle(plan, values, later, names)
        rows.update(record, { values: named, extra }, updatedAt, 0)
        index.replace(seq, textOf(values, extra), textOf({ ...values, ...named }, extra))
      }
    }
  }
}

/** What a write tells of a record: of a deleted one nothing. */
function told({ deletedAt, values }: StoredRecord, after: Values | null): Pick<WrittenRecord, 'before' | 'after'> {
  return deletedAt === null ? { before: values, after } : { before: null, after: null }
}

function requireUnused({ db, plan, author }: StoreParts, { id }: StoredRecord): void {
  const users = whoRefersTo(db, plan.entity.name, id, author.municipalityId)
  const count = users.reduce((sum, user) => sum + user.count, 0)
  if (count > 0) throw new AppError('record.inUse', { count }, { detail: users })
}

/** The pieces of a record, deleted ones too, each with the store that writes it. */
function piecesIn(
  { db, plan, author, followerOf }: StoreParts,
  { id }: StoredRecord
): readonly (readonly [EntityStore, StoredRecord])[] {
  return piecesOf(plan.entity.name).flatMap(({ entity, field }) => {
    const store = followerOf(entity.name)
    const seqs = seqsReferringTo(db, field, id, author.municipalityId)
    return store.bySeq(seqs).map((piece) => [store, piece] as const)
  })
}

/** What went with a record comes back with it; what was deleted before stays deleted. */
function restorePieces(parts: StoreParts, record: StoredRecord): void {
  for (const [store, piece] of piecesIn(parts, record)) if (piece.deletedAt === record.deletedAt) store.restore(piece)
}

type Teller = (id: string, version: number, action: HistoryAction, changes: HistoryChanges, at: string) => void

function teller({ history, author, plan }: StoreParts): Teller {
  const { userId, batchId } = author
  const entity = plan.entity.name
  return (recordId, version, action, changes, at) =>
    void history.append({ at, userId, batchId, entity, recordId, version, action: author.action ?? action, changes })
}

const buryingOf = perConnection((db, table: string) =>
  db.prepare(
    `UPDATE ${table} SET row_version = row_version + 1, updated_at = @at, deleted_at = @deletedAt, deleted_batch = @batch
     WHERE id = @id AND row_version = @version`
  )
)

function bury(parts: StoreParts, record: StoredRecord, action: 'delete' | 'restore', tell: Teller): number {
  const { db, plan, author, written } = parts
  const at = author.now()
  const gone = action === 'delete'
  const { changes } = buryingOf(db, plan.entity.table).run({
    at,
    deletedAt: gone ? at : null,
    batch: gone ? author.batchId : null,
    id: record.id,
    version: record.version
  })
  if (changes !== 1) throw new AppError('record.conflict')
  const version = record.version + 1
  tell(record.id, version, action, {}, at)
  const { values } = record
  written({
    seq: record.seq,
    id: record.id,
    formerName: null,
    born: false,
    before: gone ? values : null,
    after: gone ? null : values
  })
  return version
}
