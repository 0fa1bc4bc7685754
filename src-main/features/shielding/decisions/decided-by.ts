import type { Database } from '../../../db/open.ts'

/** Who took a case's latest decision at another desk, whether or not that is a user; null: nobody did. */
export function decidedAtDesk(db: Database, caseId: string): string | null {
  return (
    db
      .prepare<[string], string>(
        `SELECT k.name FROM shielding_decision_file f JOIN shielding_decision_key k ON k.id = f.key_id
         WHERE f.case_id = ? AND f.answered_at IS NOT NULL ORDER BY f.answered_at DESC LIMIT 1`
      )
      .pluck()
      .get(caseId) ?? null
  )
}
