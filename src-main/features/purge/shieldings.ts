import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'

/** Cases of shielding, and keys for deciding them, that a unit has: they are kept by a rule of their own. */
export function shieldingsOf(db: Database, entity: EntityName, id: string): number {
  if (entity !== 'organisationUnit') return 0
  const sql = `SELECT (SELECT count(*) FROM shielding_case WHERE unit_id = $id OR deciding_unit_id = $id)
    + (SELECT count(*) FROM shielding_decision_key WHERE unit_id = $id)`
  return db.prepare<{ id: string }, number>(sql).pluck().get({ id }) ?? 0
}
