import type { Standing } from '../../../src-shared/features/shielding/case.ts'
import { may, type Role } from '../../../src-shared/kernel/permissions.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import { readUnits, readUsers, type UserRow } from '../../security/user-rows.ts'
import { mergedInto } from '../batches/batches.ts'

/** How the asking user stands to the register's shieldings. */
export interface Who {
  readonly userId: string
  readonly officer: boolean
  readonly auditor: boolean
  /** Units whose cases the user decides today, with all below them; those of whoever the user stands in for too. */
  readonly leads: ReadonlySet<string>
}

/** What decides who stands how to a case. */
export interface CasePlace {
  readonly unitId: string
  readonly decidingUnitId: string
  readonly requestedBy: string
}

/** How the session's user stands to shieldings on a day. */
export function whoIs({ db, user, permissions }: Session, today: string): Who {
  return {
    userId: user.id,
    officer: user.roles.includes('shieldingOfficer'),
    auditor: permissions.includes('history.read') && user.roles.includes('dataProtectionOfficer'),
    leads: unitsLedBy(db, user, today, today)
  }
}

/** How a user stands to one case; nothing: it is not theirs to see. */
export function standingsTo(who: Who, { unitId, decidingUnitId, requestedBy }: CasePlace): ReadonlySet<Standing> {
  const standings = new Set<Standing>()
  if (who.officer) standings.add('officer')
  // A case that went to the superior, as the leader is threatened, is not for that leader's eyes.
  if (who.leads.has(decidingUnitId)) standings.add('leader')
  if (requestedBy === who.userId) standings.add('requester')
  if (who.auditor && unitId !== '') standings.add('auditor')
  return standings
}

/** The users who may decide cases of a unit on some day from `today` on: its leaders, those above, and their deputies. */
export function decidersOf(db: Database, unitId: string, today: string): readonly UserRow[] {
  return readUsers(db).filter((user) => isLeader(user.roles) && unitsLedBy(db, user, today, null).has(unitId))
}

/** Every unit that somebody decides for from `today` on: its leaders, those above, and their deputies. */
export function unitsWithDeciders(db: Database, today: string): ReadonlySet<string> {
  return new Set(readUsers(db).flatMap((user) => [...unitsLedBy(db, user, today, null)]))
}

/** Whether a user may decide cases of a unit on a day. */
export function isDecider(db: Database, userId: string, unitId: string, today: string): boolean {
  const user = readUsers(db).find(({ id }) => id === userId)
  return user !== undefined && unitsLedBy(db, user, today, today).has(unitId)
}

/** Whether a unit is another one or lies below it. */
export function isWithin(db: Database, unitId: string, top: string): boolean {
  return unitsBelow(db, top).includes(unitId)
}

/** The unit whose leaders decide: the unit itself, or the next above that no threatened person leads. */
export function decidingUnit(db: Database, unitId: string, threatened: ReadonlySet<string>): string {
  if (threatened.size === 0) return unitId
  const parent = db.prepare<[string], string | null>('SELECT parent_id FROM organisation_unit WHERE id = ?').pluck()
  const leadersOf = db.prepare<[string], string>('SELECT user_id FROM user_unit WHERE unit_id = ?').pluck()
  const seen = new Set<string>()
  for (let at: string | null | undefined = unitId; at && !seen.has(at); at = parent.get(at)) {
    seen.add(at)
    if (!leadersOf.all(at).some((user) => threatened.has(user) && isLeader(rolesOf(db, user)))) return at
  }
  // Nobody above: the special function decides.
  return unitId
}

const isLeader = (roles: readonly Role[]): boolean => roles.includes('leader') && may(roles, 'shielding.decide')

function rolesOf(db: Database, userId: string): readonly Role[] {
  return readUsers(db).find(({ id }) => id === userId)?.roles ?? []
}

/** Units a leader decides for, and those of whoever the leader stands in for: today, or from today on (`until` null). */
function unitsLedBy(
  db: Database,
  user: Pick<UserRow, 'id' | 'roles'>,
  today: string,
  until: string | null
): ReadonlySet<string> {
  if (!isLeader(user.roles)) return new Set()
  const stoodInFor = db
    .prepare<{ user: string; today: string; until: string | null }, string>(
      `SELECT of_user FROM shielding_deputy
       WHERE deputy_user = $user AND until_on >= $today AND ($until IS NULL OR from_on <= $until)`
    )
    .pluck()
    .all({ user: user.id, today, until })
    .filter((of) => isLeader(rolesOf(db, of)))
  const tops = [user.id, ...stoodInFor].flatMap((id) => readUnits(db, id))
  const led = new Set(tops.flatMap((top) => unitsBelow(db, top)))
  // The cases of a unit that was merged stay its own and go with whoever leads the one that is left.
  for (const [gone, left] of mergedInto(db, 'organisationUnit')) if (led.has(left)) led.add(gone)
  return led
}

function unitsBelow(db: Database, top: string): readonly string[] {
  return db
    .prepare<[string], string>(
      `WITH RECURSIVE below (id) AS (
         VALUES (?) UNION SELECT u.id FROM organisation_unit AS u JOIN below ON u.parent_id = below.id
       ) SELECT id FROM below`
    )
    .pluck()
    .all(top)
}
