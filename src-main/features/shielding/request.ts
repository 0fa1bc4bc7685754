import { caseName } from '../../../src-shared/features/shielding/case.ts'
import type { Threatened } from '../../../src-shared/features/shielding/content.ts'
import { lacking } from '../../../src-shared/features/shielding/content.ts'
import { caseDetailsSchema } from '../../../src-shared/features/shielding/contract.ts'
import { begun } from '../../../src-shared/features/shielding/machine.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { newId } from '../../platform/ids.ts'
import { areaRefusal } from '../../security/areas/area-refusal.ts'
import { readArea } from '../../security/areas/area-rows.ts'
import { readUsers } from '../../security/user-rows.ts'
import { addCitizens } from './add-citizens.ts'
import { outcome } from './case-changes.ts'
import { runningAlike } from './case-lists.ts'
import { type Changing, hoursLater, tellOfCase, todayIn } from './changing.ts'
import { addPiece } from './pieces.ts'
import { shieldingPolicy } from './policy.ts'
import { planTransfers } from './transfers.ts'
import { decidersOf, decidingUnit } from './who.ts'

type Request = ChannelParsed<'shielding.request'>

/**
 * Takes a request in; answers its case. Throws shielding.noNumber, noCitizen, noDepartment, alreadyRunning, noLegalBasis,
 * tooLong, incomplete; area.notFounded; field.unknownReference for no such unit. Inside a transaction.
 */
export function requestShielding(by: Changing, request: Request): { readonly id: string; readonly number: number } {
  const { session } = by
  const { db, user, municipality } = session
  const at = by.now()
  requireAnswers(db, request)
  const moment = { today: todayIn(by), policy: shieldingPolicy(db) }
  const lacks = request.kind === 'individual' ? lacking(request) : request.reason === '' ? ['reason'] : []
  // Acute means that the rest follows; otherwise all of it is told at once.
  if (lacks.length > 0 && !request.acute) throw new AppError('shielding.incomplete')
  const days = request.days ?? moment.policy.days
  const facts = outcome(begun({ kind: request.kind, complete: lacks.length === 0, days }, moment))
  const threatened = threatenedOf(request, user)
  const deciding = decidingUnit(db, request.unit, threatenedUsers(session, threatened))
  const id = newId()
  const number = (db.prepare<[], number | null>('SELECT max(number) FROM shielding_case').pluck().get() ?? 0) + 1
  db.prepare(
    `INSERT INTO shielding_case (id, version, municipality_id, number, kind, category, state, listed, unit_id, deciding_unit_id,
       acute, lacks, complete_by, decide_by, days, requested_at, requested_by, runs_from, runs_until, org_code,
       org_kind, protection)
     VALUES ($id, 1, $municipality, $number, $kind, $category, $state, $state, $unit, $deciding, $acute, $lacks, $completeBy,
       $decideBy, $days, $at, $by, $runsFrom, $runsUntil, $orgCode, $orgKind, 'notNeeded')`
  ).run({
    id,
    municipality: municipality.id,
    number,
    kind: request.kind,
    category: request.category,
    state: facts.state,
    unit: request.unit,
    deciding,
    acute: request.acute ? 1 : 0,
    lacks: lacks.join(),
    completeBy: facts.complete ? null : hoursLater(at, moment.policy.completeWithinHours),
    decideBy: hoursLater(at, moment.policy.decideWithinHours),
    days,
    at,
    by: user.id,
    runsFrom: facts.runsFrom,
    runsUntil: facts.runsUntil,
    orgCode: request.department?.code ?? null,
    orgKind: request.department?.kind ?? null
  })
  const citizens = addCitizens(by, id, request.citizens)
  const details = caseDetailsSchema.strip().parse(request)
  addPiece(
    db,
    { caseId: id, kind: 'request', at, by: user.id },
    { details, citizens, threatened },
    decidersOf(db, deciding, moment.today)
  )
  const told = { event: [null, 'request'], state: [null, facts.state], runsUntil: [null, facts.runsUntil] } as const
  tellOfCase(by, id, 1, { ...told, number: [null, number], unit: [null, request.unit] }, 'create')
  joinRunning(by, { id, number }, request.whenRunning, moment.today)
  planTransfers(db, [id], { now: at, country: municipality.country })
  return { id, number }
}

function requireAnswers(db: Changing['session']['db'], request: Request): void {
  if (!readArea(db, 'shielding')) throw areaRefusal(db, 'area.notFounded', 'shielding')
  if (request.kind !== 'department' && request.citizens.length === 0) throw new AppError('shielding.noCitizen')
  if (request.kind === 'department' && request.department === null) throw new AppError('shielding.noDepartment')
  const isUnit = db.prepare('SELECT 1 FROM organisation_unit WHERE id = ? AND deleted_at IS NULL')
  if (!isUnit.get(request.unit))
    throw new AppError('field.unknownReference', {}, { fields: { unit: 'field.unknownReference' } })
}

/** A running case about the same citizen: the request goes into it, stands apart, or is not taken, as was said. */
function joinRunning(
  by: Changing,
  { id, number }: { readonly id: string; readonly number: number },
  whenRunning: Request['whenRunning'],
  day: string
): void {
  const running = runningAlike(by.session.db, id, day).find((other) => other.id !== id)
  if (!running || whenRunning === 'apart') return
  if (whenRunning === 'refuse')
    throw new AppError('shielding.alreadyRunning', { case: caseName(running.number), id: running.id })
  by.session.db
    .prepare(
      `UPDATE shielding_case SET version = version + 1, state = 'joined', listed = 'joined', joined_into = ?, closed_at = ?,
         decide_by = NULL, complete_by = NULL WHERE id = ?`
    )
    .run(running.id, by.now(), id)
  tellOfCase(by, id, 2, { event: [null, 'join'], state: [null, 'joined'], into: [null, running.number] })
  tellOfCase(by, running.id, versionOf(by, running.id), { event: [null, 'joined'], from: [null, number] })
}

function versionOf({ session }: Changing, id: string): number {
  const sql = 'UPDATE shielding_case SET version = version + 1 WHERE id = ? RETURNING version'
  return session.db.prepare<[string], number>(sql).pluck().get(id) ?? 1
}

function threatenedOf({ threatened }: Request, user: { readonly id: string; readonly name: string }): Threatened {
  return threatened.who === 'me' ? { userId: user.id, name: user.name } : { userId: null, name: threatened.name }
}

/** The users who are threatened: the asking one, or whoever of the users is called so. */
function threatenedUsers({ db }: Changing['session'], { userId, name }: Threatened): ReadonlySet<string> {
  if (userId !== null) return new Set([userId])
  return new Set(
    readUsers(db)
      .filter((each) => fold(each.name) === fold(name))
      .map(({ id }) => id)
  )
}
