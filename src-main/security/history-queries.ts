import type { FieldHistoryItem, HistoryChanges, HistoryItem } from '../../src-shared/features/register/history.ts'
import type { Database } from '../db/open.ts'

interface Row extends Omit<HistoryItem, 'changes'> {
  readonly changes: string | null
}

const select = `
SELECT e.seq, e.at, e.user_id AS userId, e.batch_id AS batchId, e.entity, e.record_id AS recordId, e.version, e.action,
  p.changes
FROM history_entry AS e LEFT JOIN history_payload AS p ON p.seq = e.seq`

/** All changes of one record, newest first. */
export function recordHistory(db: Database, recordId: string): HistoryItem[] {
  return db.prepare<[string], Row>(`${select} WHERE e.record_id = ? ORDER BY e.seq DESC`).all(recordId).map(toItem)
}

/** The changes of one field of one record, newest first; entries whose payload was purged are not among them. */
export function fieldHistory(db: Database, recordId: string, field: string): FieldHistoryItem[] {
  return recordHistory(db, recordId).flatMap(({ changes, seq, at, userId, batchId, version, action }) => {
    const change = changes && Object.hasOwn(changes, field) ? changes[field] : undefined
    return change ? [{ seq, at, userId, batchId, version, action, before: change[0], after: change[1] }] : []
  })
}

/** All changes of one import batch in the order they were made, read as they are asked for. */
export function* batchHistory(db: Database, batchId: string): Generator<HistoryItem> {
  const rows = db.prepare<[string], Row>(`${select} WHERE e.batch_id = ? ORDER BY e.seq`)
  for (const row of rows.iterate(batchId)) yield toItem(row)
}

function toItem(row: Row): HistoryItem {
  return { ...row, changes: row.changes === null ? null : (JSON.parse(row.changes) as HistoryChanges) }
}
