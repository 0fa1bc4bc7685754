import { fold } from '../../../../src-shared/kernel/fold.ts'
import type { Database } from '../../../db/open.ts'

/** Which of the names no system of the register has, and the systems that have one of the others. */
export function systemsNamed(
  db: Database,
  names: readonly string[]
): { readonly unknown: readonly string[]; readonly ids: readonly string[] } {
  if (names.length === 0) return { unknown: [], ids: [] }
  const all = db
    .prepare<[], { readonly id: string; readonly name: string }>('SELECT id, name FROM system WHERE deleted_at IS NULL')
    .all()
  const asked = new Set(names.map((name) => fold(name)))
  const known = new Set(all.map(({ name }) => fold(name)))
  return {
    unknown: names.filter((name) => !known.has(fold(name))),
    ids: all.filter(({ name }) => asked.has(fold(name))).map(({ id }) => id)
  }
}

/** The systems that a source feeds: uses of it that have not ended. */
export function systemsFedBy(db: Database, sourceId: string | null): readonly string[] {
  const sql = `SELECT system_id FROM subscription_use
    WHERE source_id = ? AND deleted_at IS NULL AND state IS NOT 'ended' AND system_id IS NOT NULL`
  return db.prepare<[string | null], string>(sql).pluck().all(sourceId)
}

/** Under which numbers the register knows subscriptions to be held. */
export function customersIn(db: Database): readonly string[] {
  const sql = `SELECT customer_number FROM subscription_source WHERE customer_number IS NOT NULL AND deleted_at IS NULL
    UNION SELECT user_system_id FROM subscription_source WHERE user_system_id IS NOT NULL AND deleted_at IS NULL`
  return db.prepare<[], string>(sql).pluck().all()
}

/**
 * How many systems say that they subscribe, or have a subscription that runs, and are neither among `shown` nor fed by a
 * source that an extract was had of (domain.md §1.4, class 9).
 */
export function countWithoutExtract(db: Database, municipalityId: string, shown: readonly string[]): number {
  const sql = `SELECT s.id FROM system s WHERE s.deleted_at IS NULL AND (
      EXISTS (SELECT 1 FROM system_use u JOIN cpr_subscription c ON c.system_use_id = u.id
        WHERE u.system_id = s.id AND u.municipality_id = ? AND u.deleted_at IS NULL AND c.cpr_subscription = 'yes')
      OR EXISTS (SELECT 1 FROM subscription_use r WHERE r.system_id = s.id AND r.deleted_at IS NULL
        AND (r.state IS NULL OR r.state NOT IN ('ended', 'planned'))))
    AND NOT EXISTS (SELECT 1 FROM subscription_use r JOIN subscription_source q ON q.id = r.source_id
      WHERE r.system_id = s.id AND r.deleted_at IS NULL AND q.deleted_at IS NULL AND q.extracted_on IS NOT NULL)`
  const covered = new Set(shown)
  return db
    .prepare<[string], string>(sql)
    .pluck()
    .all(municipalityId)
    .filter((id) => !covered.has(id)).length
}
