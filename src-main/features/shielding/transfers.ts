import type { Protection } from '../../../src-shared/features/shielding/case.ts'
import { endOfPeriod, isRunning } from '../../../src-shared/features/shielding/period.ts'
import {
  type PlannedTransfer,
  planTransfer,
  protectionOf,
  type TransferState,
  type Wanted,
  worstOf
} from '../../../src-shared/features/shielding/transfer-plan.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { type Country, zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import { newId } from '../../platform/ids.ts'
import { type CaseDbRow, caseColumns } from './case-rows.ts'

/** A citizen of one case, or a department's case itself: what the national register has one registration of. */
interface Subject {
  readonly citizenId: string | null
  /** The ids under which it is known in all cases: citizens of the same fingerprint, or cases of the same department. */
  readonly known: readonly string[]
}

type At = { readonly now: string; readonly country: Country }

/**
 * Plans what is to be told nationally after cases changed, and notes how protected they and all others about the same
 * citizens are. Norway has no such register, so nothing is planned there. Inside a transaction.
 */
export function planTransfers(db: Database, caseIds: readonly string[], at: At): void {
  if (at.country !== 'DK') return
  const touched = new Set(caseIds)
  for (const id of caseIds)
    for (const subject of subjectsOf(db, id)) {
      plan(db, id, subject, at)
      for (const other of casesOf(db, subject)) touched.add(other.id)
    }
  for (const id of touched) noteProtection(db, id, at)
}

/** How protected each citizen of a case is; a department's case is its own and under ''. */
export function protectionsOf(db: Database, caseId: string, at: At): ReadonlyMap<string, Protection> {
  if (at.country !== 'DK') return new Map()
  const day = today(zoneOf[at.country], at.now)
  return new Map(
    subjectsOf(db, caseId).map((subject) => {
      const cases = casesOf(db, subject)
      const own = cases.find(({ id }) => id === caseId)
      const wanted = wantedOf(cases, day, at)
      const runs = own !== undefined && isRunning(own, day)
      // What another case still needs is that one's to show.
      const protection = runs || wanted === null ? protectionOf(transfersOf(db, subject), wanted, at.now) : 'notNeeded'
      return [subject.citizenId ?? '', protection]
    })
  )
}

/** Notes how protected a case is, where lists and figures read it. Inside a transaction. */
export function noteProtection(db: Database, caseId: string, at: At): void {
  const protection = worstOf([...protectionsOf(db, caseId, at).values()])
  db.prepare('UPDATE shielding_case SET protection = ? WHERE id = ? AND protection <> ?').run(
    protection,
    caseId,
    protection
  )
}

function plan(db: Database, caseId: string, subject: Subject, at: At): void {
  const cases = casesOf(db, subject)
  const wanted = wantedOf(cases, today(zoneOf[at.country], at.now), at)
  const { supersede, create } = planTransfer(transfersOf(db, subject), wanted, at.now)
  const end = db.prepare("UPDATE shielding_transfer SET state = 'superseded' WHERE id = ?")
  for (const id of supersede) end.run(id)
  if (create === null) return
  const own = cases.find(({ id }) => id === caseId)
  const operation =
    subject.citizenId !== null ? 'CreateBlurring' : create.removes ? 'RemoveOrgBlurring' : 'CreateOrgBlurring'
  db.prepare(
    `INSERT INTO shielding_transfer
       (id, case_id, citizen_id, org_code, org_kind, operation, ends_at, state, created_at, attempts)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?, 0)`
  ).run(
    newId(),
    caseId,
    subject.citizenId,
    subject.citizenId === null ? (own?.orgCode ?? null) : null,
    subject.citizenId === null ? (own?.orgKind ?? null) : null,
    operation,
    create.endsAt,
    at.now
  )
}

/** What should be held nationally of one citizen or department: until the latest end of its running cases. */
function wantedOf(cases: readonly CaseDbRow[], day: string, { country }: At): Wanted {
  const running = cases.filter((each) => isRunning(each, day))
  if (running.length === 0) return null
  const last = running
    .map(({ runsUntil }) => runsUntil)
    .reduce((a, b) => (a === null || b === null ? null : a > b ? a : b))
  return { until: last === null ? null : endOfPeriod(last, zoneOf[country]) }
}

function subjectsOf(db: Database, caseId: string): readonly Subject[] {
  const citizens = db
    .prepare<[string], { id: string; fingerprint: Buffer | null }>(
      'SELECT id, fingerprint FROM shielding_citizen WHERE case_id = ? ORDER BY id'
    )
    .all(caseId)
  const alike = db.prepare<[Buffer], string>('SELECT id FROM shielding_citizen WHERE fingerprint = ?').pluck()
  if (citizens.length > 0)
    return citizens.map(({ id, fingerprint }) => ({
      citizenId: id,
      known: fingerprint === null ? [id] : alike.all(fingerprint)
    }))
  const departments = db
    .prepare<[string], string>(
      `SELECT other.id FROM shielding_case c JOIN shielding_case other
         ON other.org_code = c.org_code AND other.org_kind = c.org_kind AND other.kind = 'department'
       WHERE c.id = ? AND c.kind = 'department'`
    )
    .pluck()
    .all(caseId)
  return departments.length === 0 ? [] : [{ citizenId: null, known: departments }]
}

function casesOf(db: Database, { citizenId, known }: Subject): readonly CaseDbRow[] {
  const where =
    citizenId === null
      ? 'c.id IN (SELECT value FROM json_each(?))'
      : 'c.id IN (SELECT case_id FROM shielding_citizen WHERE id IN (SELECT value FROM json_each(?)))'
  return db
    .prepare<[string], CaseDbRow>(`SELECT ${caseColumns} FROM shielding_case c WHERE ${where}`)
    .all(JSON.stringify(known))
}

function transfersOf(db: Database, { citizenId, known }: Subject): readonly PlannedTransfer[] {
  type Row = { id: string; state: TransferState; endsAt: string | null; operation: string }
  const column = citizenId === null ? 'case_id' : 'citizen_id'
  return db
    .prepare<[string], Row>(
      `SELECT id, state, ends_at AS endsAt, operation FROM shielding_transfer
       WHERE ${column} IN (SELECT value FROM json_each(?)) ORDER BY id`
    )
    .all(JSON.stringify(known))
    .map(({ operation, ...row }) => ({ ...row, removes: operation === 'RemoveOrgBlurring' }))
}
