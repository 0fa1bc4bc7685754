import type { CentralState } from '../../../src-shared/features/consolidation/contract.ts'
import type { Database } from '../../db/open.ts'
import { heldChange, noteHeldChange } from '../exchange/held/held-change.ts'

/** Another id after each round of putting together. */
export const roundSetting = 'central.round'

/** Notes that what is put together is no longer what is held and decided. Inside a transaction. */
export function noteStale(db: Database): void {
  noteHeldChange(db, 'all')
}

/** Whether a fact with several values has none that counts; of `central_fact f LEFT JOIN central_rule r`. */
export const openFact = `f.chosen = 0 AND CASE coalesce(r.rule, 'majority')
  WHEN 'hand' THEN 1 WHEN 'newest' THEN 0 WHEN 'supplier' THEN f.own = 0 AND f.tied ELSE f.tied END`

/** How much is held, and what is to be decided. */
export function centralState(db: Database): CentralState {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0
  return {
    packages: count('SELECT count(*) FROM held_package'),
    systems: count("SELECT count(*) FROM central_cluster WHERE entity = 'system'"),
    suppliers: count("SELECT count(*) FROM central_cluster WHERE entity = 'supplier'"),
    questions: count('SELECT count(*) FROM central_question'),
    conflicts: count(
      `SELECT count(*) FROM central_fact f LEFT JOIN central_rule r ON r.entity = f.entity AND r.field = f.field
       WHERE ${openFact}`
    ),
    stale: heldChange(db) !== null
  }
}
