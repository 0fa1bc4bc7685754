import type { HistoryChanges } from '../../../src-shared/features/register/history.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'

/** What a batch did to a record, and what was done to it since. */
export interface TouchedRecord {
  readonly entity: EntityName
  readonly id: string
  /** Made by the batch, or brought back by it after somebody had deleted it. */
  created: boolean
  /** Deleted by it. */
  deleted: boolean
  /** Field key or `extra.<header>` -> what stood there before the batch, and what it put there; not of created ones. */
  readonly changes: Map<string, { readonly before: FieldValue; after: FieldValue }>
  /** Whether anything happened to it after the batch. */
  touchedSince: boolean
  /** The fields that were changed after the batch. */
  readonly later: Set<string>
}

interface Row {
  readonly seq: number
  readonly entity: string
  readonly recordId: string
  readonly action: string
  readonly changes: string | null
}

/** All records a batch touched, by id. */
export function touchedByBatch(db: Database, batchId: string): Map<string, TouchedRecord> {
  const records = new Map<string, TouchedRecord>()
  // A new record is taken back as a whole: what its fields were made of need not be read.
  const rows = db.prepare<[string], Row>(
    `SELECT e.seq, e.entity, e.record_id AS recordId, e.action, iif(e.action = 'create', NULL, p.changes) AS changes
     FROM history_entry AS e LEFT JOIN history_payload AS p ON p.seq = e.seq
     WHERE e.batch_id = ? AND e.entity <> 'user' ORDER BY e.seq`
  )
  let firstSeq = Number.POSITIVE_INFINITY
  for (const row of rows.iterate(batchId)) {
    firstSeq = Math.min(firstSeq, row.seq)
    let record = records.get(row.recordId)
    if (!record) {
      const entity = row.entity as EntityName
      const { recordId: id } = row
      record = { entity, id, created: false, deleted: false, changes: new Map(), touchedSince: false, later: new Set() }
      records.set(id, record)
    }
    if (row.action === 'create' || row.action === 'restore') record.created = true
    else if (row.action === 'delete') record.deleted = true
    else noteChanges(record, row.changes)
  }
  noteLater(db, batchId, firstSeq, records)
  return records
}

const parsed = (changes: string | null): HistoryChanges =>
  changes === null ? {} : (JSON.parse(changes) as HistoryChanges)

function noteChanges(record: TouchedRecord, changes: string | null): void {
  for (const [field, [before, after]] of Object.entries(parsed(changes))) {
    const known = record.changes.get(field)
    if (known) known.after = after
    else record.changes.set(field, { before, after })
  }
}

function noteLater(db: Database, batchId: string, firstSeq: number, records: Map<string, TouchedRecord>): void {
  if (records.size === 0) return
  const rows = db.prepare<[number, string], Pick<Row, 'recordId' | 'changes'>>(
    `SELECT e.record_id AS recordId, p.changes
     FROM history_entry AS e LEFT JOIN history_payload AS p ON p.seq = e.seq
     WHERE e.seq > ? AND e.batch_id IS NOT ? AND e.action <> 'reveal'`
  )
  for (const { recordId, changes } of rows.iterate(firstSeq, batchId)) {
    const record = records.get(recordId)
    if (!record) continue
    record.touchedSince = true
    for (const field of Object.keys(parsed(changes))) record.later.add(field)
  }
}
