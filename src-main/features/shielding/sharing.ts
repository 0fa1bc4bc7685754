import type { UserRow } from '../../security/user-rows.ts'
import { type Changing, todayIn } from './changing.ts'
import { shareWith } from './pieces.ts'
import { decidersOf } from './who.ts'

/**
 * Gives whoever decides for a unit copies of its cases, as far as the session can read them, and takes copies from
 * whoever does not any more. Answers how many cases got any. Inside a transaction.
 */
export function shareCases(by: Changing): number {
  const { db } = by.session
  const units = db.prepare<[], string>('SELECT DISTINCT deciding_unit_id FROM shielding_case').pluck().all()
  const today = todayIn(by)
  const got = new Set<string>()
  for (const unit of units) {
    const deciders = decidersOf(db, unit, today)
    takeFromOthers(by, unit, deciders)
    for (const { pieceId, caseId } of lacking(by, unit, deciders))
      if (shareWith(by.session, pieceId, deciders)) got.add(caseId)
  }
  return got.size
}

function takeFromOthers({ session }: Changing, unit: string, deciders: readonly UserRow[]): void {
  session.db
    .prepare(
      `DELETE FROM shielding_copy WHERE user_id NOT IN (SELECT value FROM json_each(?)) AND piece_id IN (
         SELECT p.id FROM shielding_piece p JOIN shielding_case c ON c.id = p.case_id WHERE c.deciding_unit_id = ?)`
    )
    .run(JSON.stringify(deciders.map(({ id }) => id)), unit)
}

/** Pieces of a unit's cases that some decider has no copy of, or one for another key pair. */
function lacking(
  { session }: Changing,
  unit: string,
  deciders: readonly UserRow[]
): readonly { readonly pieceId: string; readonly caseId: string }[] {
  const keyed = deciders.filter(({ publicKey }) => publicKey !== null)
  if (keyed.length === 0) return []
  return session.db
    .prepare<[string, string, number], { pieceId: string; caseId: string }>(
      `SELECT p.id AS pieceId, p.case_id AS caseId FROM shielding_piece p JOIN shielding_case c ON c.id = p.case_id
       WHERE c.deciding_unit_id = ? AND (
         SELECT count(*) FROM shielding_copy k JOIN json_each(?) d
           ON d.value ->> 'id' = k.user_id AND d.value ->> 'publicKey' = k.public_key
         WHERE k.piece_id = p.id) < ?`
    )
    .all(unit, JSON.stringify(keyed.map(({ id, publicKey }) => ({ id, publicKey }))), keyed.length)
}
