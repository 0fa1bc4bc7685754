import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { UndoResult } from '../../../src-shared/features/exchange/contract.ts'
import { type EntityName, fieldOf } from '../../../src-shared/kernel/field.ts'
import { keepText, keptText } from '../../../src-shared/kernel/kept-text.ts'
import { type FieldValue, isEmpty, sameValue } from '../../../src-shared/kernel/value.ts'
import { createBackup } from '../../db/backup.ts'
import type { RowScope } from '../../ipc/context.ts'
import type { JobContext } from '../../jobs/job.ts'
import { newId } from '../../platform/ids.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { idsIn } from '../entities/names.ts'
import type { StoredRecord } from '../entities/record-reader.ts'
import { type Records, writeRecords } from '../entities/records.ts'
import { batchToUndo, insertBatch, markUndone } from './batches.ts'
import { type TouchedRecord, touchedByBatch } from './undo-plan.ts'
import { stillNeeded } from './undo-removal.ts'
import { giveUnitsBack } from './user-units.ts'

type Kept = UndoResult['kept'][number]

/** What `undoBatch` is asked. */
export interface UndoInput {
  readonly batchId: string
  /** UTC instant. */
  readonly at: string
  /** The rows that may be written: those of who asks. */
  readonly scope: RowScope
}

const pollEvery = 200

/**
 * Takes a batch back in one transaction (an import after a backup): fields that still hold its value get back what they
 * held before, records it deleted come back, and those it made go unless they were changed since or something that
 * stays refers to them. Throws import.unknownBatch, import.alreadyUndone, request.cancelled and what says that rows are
 * not in scope; then nothing is changed.
 */
export function undoBatch({ batchId, at, scope }: UndoInput, context: JobContext): UndoResult {
  const { db, register, fileKey } = context
  const { kind } = batchToUndo(db, batchId)
  if (kind === 'import') context.progress('backup', 0, null)
  if (kind === 'import' && fileKey)
    createBackup(db, { folder: register.folder, fileKey, reason: 'undo', at: new Date(at) })
  const undoId = newId()
  const { userId, municipalityId } = register
  const author = {
    userId,
    municipalityId,
    scope,
    batchId: undoId,
    action: 'undo' as const,
    now: () => at
  }
  return writeRecords(db, author, (records) => {
    const { title } = batchToUndo(db, batchId)
    const touched = touchedByBatch(db, batchId)
    const undoing = new Undoing(records, context, touched.size)
    for (const record of touched.values()) if (record.deleted && !record.created) undoing.bringBack(record)
    for (const record of touched.values()) if (!record.created) undoing.revert(record)
    undoing.removeAll([...touched.values()].filter((record) => record.created))
    const result = undoing.result()
    const counts = { reverted: result.reverted, removed: result.removed, kept: result.kept.length }
    giveUnitsBack(
      { db, history: createHistoryWriter(db), user: { id: userId }, batchId: undoId, now: () => new Date(at) },
      batchId
    )
    insertBatch(db, { id: undoId, kind: 'undo', at, userId, title, counts, undone: batchId })
    markUndone(db, batchId, at, userId)
    db.prepare('DELETE FROM kept_secret WHERE batch_id = ?').run(batchId)
    db.prepare('DELETE FROM match_decision WHERE batch_id = ?').run(batchId)
    return result
  })
}

class Undoing {
  private readonly records: Records
  private readonly context: JobContext
  private readonly total: number
  private readonly kept: Kept[] = []
  private readonly back = new Set<string>()
  private reverted = 0
  private removed = 0
  private done = 0

  constructor(records: Records, context: JobContext, total: number) {
    this.records = records
    this.context = context
    this.total = total
  }

  result(): UndoResult {
    return { reverted: this.reverted, removed: this.removed, kept: this.kept }
  }

  /** A record that the batch deleted; who restored it since, or purged it, has the last word. */
  bringBack({ entity, id }: TouchedRecord): void {
    const store = this.records.of(entity)
    const record = store.byId(id)
    if (!record || record.deletedAt === null) return
    store.restore(record)
    this.back.add(id)
  }

  revert(touched: TouchedRecord): void {
    this.step()
    const store = this.records.of(touched.entity)
    const record = store.byId(touched.id)
    // Whoever deleted it since meant all of it.
    if (!record || record.deletedAt !== null) return
    const values: Record<string, FieldValue> = {}
    const extra: Record<string, string> = { ...record.extra }
    const stays: string[] = []
    for (const [field, { before, after }] of touched.changes) {
      const header = field.startsWith('extra.') ? field.slice('extra.'.length) : null
      const now = header === null ? record.values[field] : keptText(record.extra, header)
      const differs = !sameValue(now, after) && !(isEmpty(now) && isEmpty(after))
      if (differs || this.namesGone(touched.entity, field, before)) stays.push(field)
      else if (header === null) values[field] = before
      else if (typeof before === 'string') keepText(extra, header, before)
      else delete extra[header]
    }
    const version = store.update(record, values, extra)
    if (version !== record.version || this.back.has(record.id)) this.reverted++
    if (stays.length > 0) this.keep(touched.entity, record, stays)
  }

  removeAll(created: readonly TouchedRecord[]): void {
    const { db, register } = this.context
    const unchanged = created.filter((record) => !record.touchedSince)
    const candidates = new Map<string, EntityName>(unchanged.map(({ id, entity }) => [id, entity]))
    const needed = stillNeeded(db, candidates, register.municipalityId)
    for (const { entity, id, touchedSince, later } of created) {
      this.step()
      const store = this.records.of(entity)
      const record = store.byId(id)
      if (!record || record.deletedAt !== null) continue
      if (touchedSince || needed.has(id)) this.keep(entity, record, [...later])
      else {
        store.remove(record, { lookedUp: true })
        this.removed++
      }
    }
  }

  /** Whether a value refers to what has been deleted meanwhile. */
  private namesGone(entity: EntityName, key: string, value: FieldValue): boolean {
    const field = catalogue[entity].fields.find((f) => f.key === key)
    if (field?.kind !== 'ref' && field?.kind !== 'refs') return false
    return idsIn(value).some((id) => this.records.names.of(field.entity, id)?.deleted !== undefined)
  }

  private keep(entity: EntityName, record: StoredRecord, fields: readonly string[]): void {
    const name = record.values[fieldOf(catalogue[entity], catalogue[entity].title).key]
    this.kept.push({ entity, id: record.id, name: typeof name === 'string' ? name : '', fields })
  }

  private step(): void {
    if (this.done % pollEvery === 0) {
      this.context.throwIfCancelled()
      this.context.progress('undo', this.done, this.total)
    }
    this.done++
  }
}
