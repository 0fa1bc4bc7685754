import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'

/** A group of persons or a transfer of the source as a copy has it. */
export interface BasePiece {
  /** The copy's piece; null where the copy wanted none. */
  readonly copy: string | null
  /** What the source's piece said; null where the source has none any more and the copy keeps its own. */
  readonly values: Values | null
}

/** What an activity's source said when it was copied or last taken over. */
export interface CopyBase {
  readonly fields: Readonly<Record<string, FieldValue>>
  /** By the source's piece. */
  readonly pieces: Readonly<Record<string, BasePiece>>
}

/** Keeps what a batch made of a copy's base: its own part of it, which counts for as long as the batch is not undone. */
export function keepBase(db: Database, record: string, source: string, batchId: string, part: CopyBase): void {
  db.prepare('INSERT INTO copy_base (record_id, source_id, batch_id, said) VALUES (?, ?, ?, ?)').run(
    record,
    source,
    batchId,
    JSON.stringify(part)
  )
}

/** A copy's base toward its source; null where none was kept: the source was only named. */
export function baseOf(db: Database, record: string, source: string): CopyBase | null {
  const parts = db
    .prepare<[string, string], string>(
      `SELECT c.said FROM copy_base AS c JOIN import_batch AS b ON b.id = c.batch_id
       WHERE c.record_id = ? AND c.source_id = ? AND b.undone_at IS NULL ORDER BY b.at, b.id`
    )
    .pluck()
    .all(record, source)
  if (parts.length === 0) return null
  const fields: Record<string, FieldValue> = {}
  const pieces: Record<string, BasePiece> = {}
  for (const part of parts) {
    const said = JSON.parse(part) as CopyBase
    Object.assign(fields, said.fields)
    for (const [id, piece] of Object.entries(said.pieces))
      pieces[id] = { copy: piece.copy, values: piece.values && { ...pieces[id]?.values, ...piece.values } }
  }
  return { fields, pieces }
}
