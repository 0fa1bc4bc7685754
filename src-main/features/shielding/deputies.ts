import type { Deputy } from '../../../src-shared/features/shielding/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { may } from '../../../src-shared/kernel/permissions.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { newId } from '../../platform/ids.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { readUsers, tellOfUser } from '../../security/user-rows.ts'
import { type Changing, nameOf, todayIn } from './changing.ts'
import { shareCases } from './sharing.ts'

/** Who stands in for whom from today on. */
export function listDeputies(by: Changing): readonly Deputy[] {
  type Row = { id: string; of: string; deputy: string; from: string; until: string }
  const { db } = by.session
  return db
    .prepare<[string], Row>(
      `SELECT id, of_user AS of, deputy_user AS deputy, from_on AS "from", until_on AS until FROM shielding_deputy
       WHERE until_on >= ? ORDER BY from_on, id`
    )
    .all(todayIn(by))
    .map(({ of, deputy, ...row }) => ({ ...row, of: userRef(db, of), deputy: userRef(db, deputy) }))
}

/** The users who decide shieldings, by name. */
export function decidingUsers(db: Database): readonly RefView[] {
  return readUsers(db)
    .filter(({ roles }) => roles.includes('leader') && may(roles, 'shielding.decide'))
    .map(({ id, name }) => ({ id, name }))
}

/**
 * Has a leader stand in for another on some days: by that one or the shielding officer. Gives the deputy copies of open
 * cases as far as whoever says it can read them. Throws shielding.deputySelf, dates, notYours. Inside a transaction.
 */
export function addDeputy(
  by: Changing,
  {
    of,
    deputy,
    from,
    until
  }: { readonly of: string; readonly deputy: string; readonly from: string; readonly until: string }
): void {
  const { db, user } = by.session
  if (of !== user.id && !user.roles.includes('shieldingOfficer')) throw new AppError('shielding.notYours')
  if (of === deputy) throw new AppError('shielding.deputySelf')
  if (until < from || until < todayIn(by)) throw new AppError('shielding.dates')
  const known = new Set(decidingUsers(db).map(({ id }) => id))
  if (!known.has(of) || !known.has(deputy)) throw new AppError('record.notFound')
  const at = by.now()
  db.prepare('INSERT INTO shielding_deputy VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    newId(),
    of,
    deputy,
    from,
    until,
    user.id,
    at
  )
  tell(by, of, { deputy: [null, deputy], from: [null, from], until: [null, until] })
  shareCases(by)
}

/** Ends standing in. Throws record.notFound, shielding.notYours. Inside a transaction. */
export function removeDeputy(by: Changing, id: string): void {
  const { db, user } = by.session
  const row = db
    .prepare<[string], { of: string; deputy: string }>(
      'SELECT of_user AS of, deputy_user AS deputy FROM shielding_deputy WHERE id = ?'
    )
    .get(id)
  if (!row) throw new AppError('record.notFound')
  if (row.of !== user.id && !user.roles.includes('shieldingOfficer')) throw new AppError('shielding.notYours')
  db.prepare('DELETE FROM shielding_deputy WHERE id = ?').run(id)
  shareCases(by)
  tell(by, row.of, { deputy: [row.deputy, null] })
}

function tell({ session, now }: Changing, userId: string, changes: Parameters<typeof tellOfUser>[3]): void {
  const { db, user } = session
  tellOfUser({ db, history: createHistoryWriter(db), user, now: () => new Date(now()) }, userId, 'update', changes)
}

function userRef(db: Database, id: string): RefView {
  return { id, name: nameOf(db, id) ?? '' }
}
