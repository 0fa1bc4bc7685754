import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { type BatchInfo, type BatchKind, batchKinds } from '../../../src-shared/features/exchange/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'
import { createNames, type Names } from '../entities/names.ts'

/** Something done as one piece, or the undoing of one. */
export interface Batch {
  readonly id: string
  readonly kind: BatchKind | 'undo'
  readonly at: string
  readonly userId: string
  /** What it was about: the files' names, or a `subject` of records. */
  readonly title: string
  readonly counts: Readonly<Record<string, number>>
  /** Of an undo: the batch it took back. */
  readonly undone?: string
}

/** A sheet that a batch took rows from. */
export interface BatchSheet {
  readonly file: string
  readonly sheet: string
  readonly entity: string
  readonly headerKey: string
}

/** The records a batch is about, as they are kept in its title: by id, so that no name outlives its record there. */
export function subject(entity: EntityName, ...ids: readonly string[]): string {
  return JSON.stringify({ entity, ids })
}

/** A batch's title for people: what its records are called now. */
export function titleFor(title: string, names: Pick<Names, 'of'>): string {
  if (!title.startsWith('{')) return title
  const { entity, ids } = JSON.parse(title) as { readonly entity: EntityName; readonly ids: readonly string[] }
  const called = ids.map((id) => names.of(entity, id)?.name || '—')
  return called.join(' → ')
}

/** Which record each one that merges took away is part of now: its id -> the id of the one that was kept last. */
export function mergedInto(db: Database, entity: EntityName): ReadonlyMap<string, string> {
  const titles = db
    .prepare<[], string>("SELECT title FROM import_batch WHERE kind = 'merge' AND undone_at IS NULL ORDER BY at")
    .pluck()
    .all()
  const into = new Map<string, string>()
  for (const title of titles) {
    const about = JSON.parse(title) as { readonly entity: EntityName; readonly ids: readonly [string, string] }
    if (about.entity === entity) into.set(...about.ids)
  }
  const isGone = db.prepare(`SELECT deleted_at IS NOT NULL FROM ${catalogue[entity].table} WHERE id = ?`).pluck()
  // Whoever was brought back since is itself again.
  for (const id of into.keys()) if (isGone.get(id) === 0) into.delete(id)
  return new Map([...into].map(([id, kept]) => [id, lastOf(into, kept)]))
}

function lastOf(into: ReadonlyMap<string, string>, id: string): string {
  const next = into.get(id)
  return next === undefined ? id : lastOf(into, next)
}

/** Writes a batch with its sheets. Call it inside the transaction of its changes. */
export function insertBatch(db: Database, batch: Batch, sheets: readonly BatchSheet[] = []): void {
  db.prepare(
    `INSERT INTO import_batch (id, kind, at, user_id, title, counts, undone_batch_id)
     VALUES (?, ?, ?, ?, ?, ?, ?)`
  ).run(batch.id, batch.kind, batch.at, batch.userId, batch.title, JSON.stringify(batch.counts), batch.undone ?? null)
  const insert = db.prepare(
    'INSERT INTO import_sheet (batch_id, position, file, sheet, entity, header_key) VALUES (?, ?, ?, ?, ?, ?)'
  )
  sheets.forEach(({ file, sheet, entity, headerKey }, position) => {
    insert.run(batch.id, position, file, sheet, entity, headerKey)
  })
}

/** Says of a batch that it was taken back. */
export function markUndone(db: Database, batchId: string, at: string, userId: string): void {
  db.prepare('UPDATE import_batch SET undone_at = ?, undone_by = ? WHERE id = ?').run(at, userId, batchId)
}

/** The batch that is to be undone. Throws import.unknownBatch, import.alreadyUndone. */
export function batchToUndo(db: Database, batchId: string): { readonly kind: BatchKind; readonly title: string } {
  const sql = "SELECT kind, title, undone_at AS undoneAt FROM import_batch WHERE id = ? AND kind <> 'undo'"
  const batch = db.prepare<[string], { kind: BatchKind; title: string; undoneAt: string | null }>(sql).get(batchId)
  if (!batch) throw new AppError('import.unknownBatch', { batch: batchId })
  if (batch.undoneAt !== null) throw new AppError('import.alreadyUndone', { batch: batchId })
  return { kind: batch.kind, title: batch.title }
}

/** What was done as one piece, newest first. */
export function listBatches(db: Database): BatchInfo[] {
  const sql = `
    SELECT b.id, b.at, u.name AS user, b.title, b.kind, b.counts, b.undone_at AS undoneAt
    FROM import_batch AS b JOIN user AS u ON u.id = b.user_id
    WHERE b.kind IN (${batchKinds.map((kind) => `'${kind}'`)}) ORDER BY b.at DESC, b.id DESC`
  const rows = db.prepare<[], Omit<BatchInfo, 'counts'> & { counts: string }>(sql).all()
  const names = createNames(db)
  return rows.map((row) => ({
    ...row,
    title: titleFor(row.title, names),
    counts: JSON.parse(row.counts) as Record<string, number>
  }))
}

/** Every batch and undoing by id with its title for people, newest first; `limit` those alone. */
export function batchTitles(
  db: Database,
  names: Pick<Names, 'of'>,
  limit = -1
): readonly { readonly id: string; readonly title: string; readonly at: string }[] {
  return db
    .prepare<[number], { id: string; title: string; at: string }>(
      'SELECT id, title, at FROM import_batch ORDER BY at DESC, id DESC LIMIT ?'
    )
    .all(limit)
    .map(({ id, title, at }) => ({ id, title: titleFor(title, names), at }))
}
