import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'

/** A value that somebody chose. */
export interface Choice {
  readonly recordId: string
  readonly field: string
  readonly value: string
  readonly reason: string
  readonly at: string
  readonly by: string
}

/** The values that were chosen, by the record that says them. */
export interface Choices {
  /** Whether what this record says was chosen, and it still says it. */
  holds(recordId: string, field: string, value: FieldValue | undefined): boolean
  of(recordId: string, field: string): Choice | undefined
}

/** The values chosen for an entity's facts. */
export function keptChoices(db: Database, entity: ClusteredEntity): Choices {
  const sql = `SELECT record_id AS recordId, field, value, reason, chosen_at AS at, chosen_by AS by
    FROM central_choice WHERE entity = ?`
  const all = new Map(
    db
      .prepare<[string], Choice>(sql)
      .all(entity)
      .map((choice) => [`${choice.recordId} ${choice.field}`, choice])
  )
  return {
    of: (recordId, field) => all.get(`${recordId} ${field}`),
    holds: (recordId, field, value) =>
      value !== undefined && all.get(`${recordId} ${field}`)?.value === JSON.stringify(value)
  }
}
