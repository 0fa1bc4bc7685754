import type { BatchInfo } from '../../../../src-shared/features/exchange/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'

/** What an import (or the undoing of one) was. */
export interface Batch {
  readonly id: string
  readonly kind: 'import' | 'undo'
  readonly at: string
  readonly userId: string
  /** The files' names. */
  readonly title: string
  readonly counts: Readonly<Record<string, number>>
  /** Of an undo: the import it took back. */
  readonly undone?: string
}

/** A sheet that a batch took rows from. */
export interface BatchSheet {
  readonly file: string
  readonly sheet: string
  readonly entity: string
  readonly headerKey: string
}

/** Writes a batch with its sheets. Call it inside the transaction of its changes. */
export function insertBatch(db: Database, batch: Batch, sheets: readonly BatchSheet[]): void {
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

/** Says of an import that it was taken back. */
export function markUndone(db: Database, batchId: string, at: string, userId: string): void {
  db.prepare('UPDATE import_batch SET undone_at = ?, undone_by = ? WHERE id = ?').run(at, userId, batchId)
}

/** The import that is to be undone. Throws import.unknownBatch, import.alreadyUndone. */
export function batchToUndo(db: Database, batchId: string): { readonly title: string } {
  const sql = "SELECT title, undone_at AS undoneAt FROM import_batch WHERE id = ? AND kind = 'import'"
  const batch = db.prepare<[string], { title: string; undoneAt: string | null }>(sql).get(batchId)
  if (!batch) throw new AppError('import.unknownBatch', { batch: batchId })
  if (batch.undoneAt !== null) throw new AppError('import.alreadyUndone', { batch: batchId })
  return { title: batch.title }
}

/** The imports, newest first. */
export function listBatches(db: Database): BatchInfo[] {
  const sql = `
    SELECT b.id, b.at, u.name AS user, b.title, b.kind, b.counts, b.undone_at AS undoneAt
    FROM import_batch AS b JOIN user AS u ON u.id = b.user_id
    WHERE b.kind = 'import' ORDER BY b.at DESC, b.id DESC`
  const rows = db.prepare<[], Omit<BatchInfo, 'counts'> & { counts: string }>(sql).all()
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as Record<string, number> }))
}
