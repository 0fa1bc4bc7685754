import {
  type ConfirmedTransfer,
  type NationalState,
  nationalComparison,
  type RunningPeriod
} from '../../../../src-shared/features/shielding/national.ts'
import { endOfPeriod } from '../../../../src-shared/features/shielding/period.ts'
import type { NationalView } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { today } from '../../../../src-shared/kernel/dates.ts'
import { type Country, zoneOf } from '../../../../src-shared/kernel/language.ts'
import type { Database } from '../../../db/open.ts'
import { confirmedQueue, type QueuedTransfer, subjectColumn } from './queue-rows.ts'

/** A row of the comparison with a case and citizen of whom it is, for whoever may look the number up. */
export interface NationalNow extends NationalView {
  readonly citizen: Pick<QueuedTransfer, 'caseId' | 'citizenId'> | null
}

interface Running extends Omit<RunningPeriod, 'endsAt'>, Pick<QueuedTransfer, 'citizenId'> {
  readonly number: number
  readonly runsUntil: string | null
}

/** What the national register should hold now, against what it has confirmed; the differences first. */
export function nationalNow(db: Database, now: string, country: Country): readonly NationalNow[] {
  const zone = zoneOf[country]
  const running = runningIn(db, today(zone, now))
  const confirmed = confirmedQueue(db, now).filter(({ state }) => state === 'confirmed')
  const periods = running.map(
    ({ subject, caseId, runsUntil }): RunningPeriod => ({
      subject,
      caseId,
      endsAt: runsUntil === null ? null : endOfPeriod(runsUntil, zone)
    })
  )
  const known = new Map<string, Running | QueuedTransfer>()
  for (const one of [...confirmed, ...running]) known.set(one.subject, one)
  const numbers = numbersOf(db, [...running, ...confirmed])
  return nationalComparison(periods, confirmed as readonly ConfirmedTransfer[], now)
    .filter(({ state }) => state !== 'gone')
    .map(({ subject, cases, ...row }) => {
      const one = known.get(subject)
      const ids = cases.length > 0 ? cases : one ? [one.caseId] : []
      const department = departmentIn(subject, one?.citizenId ?? null)
      const citizen = one && department === null ? { caseId: one.caseId, citizenId: one.citizenId } : null
      return { ...row, department, citizen, cases: ids.map((id) => ({ id, number: numbers.get(id) ?? 0 })) }
    })
    .sort((a, b) => urgency(a) - urgency(b))
}

const order: readonly NationalState[] = ['missing', 'tooShort', 'shouldBeGone', 'tooLong', 'equal']
const urgency = ({ state }: NationalNow): number => order.indexOf(state)

function runningIn(db: Database, day: string): readonly Running[] {
  return db
    .prepare<{ day: string }, Running>(
      `SELECT c.id AS caseId, c.number, c.runs_until AS runsUntil, t.citizen_id AS citizenId, ${subjectColumn} AS subject
       FROM (SELECT c.id AS case_id, z.id AS citizen_id, c.org_code, c.org_kind FROM shielding_case c
             LEFT JOIN shielding_citizen z ON z.case_id = c.id
             WHERE c.state IN ('provisional', 'approved') AND c.kind <> 'disclosure'
               AND (c.runs_until IS NULL OR c.runs_until >= $day)) t
       JOIN shielding_case c ON c.id = t.case_id LEFT JOIN shielding_citizen z ON z.id = t.citizen_id
       WHERE ${subjectColumn} IS NOT NULL ORDER BY c.number`
    )
    .all({ day })
}

function numbersOf(db: Database, of: readonly { readonly caseId: string }[]): ReadonlyMap<string, number> {
  const ids = JSON.stringify([...new Set(of.map(({ caseId }) => caseId))])
  const sql = 'SELECT id, number FROM shielding_case WHERE id IN (SELECT value FROM json_each(?))'
  return new Map(
    db
      .prepare<[string], { id: string; number: number }>(sql)
      .all(ids)
      .map(({ id, number }) => [id, number])
  )
}

function departmentIn(subject: string, citizenId: string | null): NationalView['department'] {
  const colon = subject.indexOf(':')
  if (citizenId !== null || colon < 0) return null
  return { kind: subject.slice(0, colon) === 'SHAK' ? 'SHAK' : 'SOR', code: subject.slice(colon + 1) }
}
