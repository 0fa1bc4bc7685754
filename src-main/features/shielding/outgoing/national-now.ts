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
import { getOrMake } from '../../entities/get-or-make.ts'
import type { InPieces } from './in-pieces.ts'
import { type QueuedTransfer, queueInPieces, subjectColumn } from './queue-rows.ts'

/** A row of the comparison with a case and citizen of whom it is, for whoever may look the number up. */
export interface NationalNow extends NationalView {
  readonly citizen: Pick<QueuedTransfer, 'caseId' | 'citizenId'> | null
}

interface Running extends Omit<RunningPeriod, 'endsAt'>, Pick<QueuedTransfer, 'citizenId'> {
  readonly number: number
  readonly runsUntil: string | null
}

interface Subject {
  readonly running: Running[]
  readonly confirmed: QueuedTransfer[]
}

/** Running cases, and citizens or departments, in one piece: a few milliseconds. */
const inOnePiece = 500

const order: readonly NationalState[] = ['missing', 'tooShort', 'shouldBeGone', 'tooLong', 'equal']

/** What the national register should hold now, against what it has confirmed; the differences first. */
export function* nationalNow(db: Database, now: string, country: Country): InPieces<readonly NationalNow[]> {
  const zone = zoneOf[country]
  const subjects = new Map<string, Subject>()
  for (const rows of runningInPieces(db, today(zone, now))) {
    for (const one of rows) subjectIn(subjects, one.subject).running.push(one)
    yield
  }
  // Whose last registration may still be in force nationally.
  for (const queue of queueInPieces(db, ['confirmed'], ({ endsAt }) => endsAt === null || endsAt > now)) {
    for (const one of queue) if (one.state === 'confirmed') subjectIn(subjects, one.subject).confirmed.push(one)
    yield
  }
  const numberOf = db.prepare<[string], number>('SELECT number FROM shielding_case WHERE id = ?').pluck()
  const found = new Map<NationalState, NationalNow[]>(order.map((state) => [state, []]))
  let done = 0
  for (const [subject, of] of subjects) {
    const row = comparedOf(subject, of, { now, zone }, (id) => numberOf.get(id) ?? 0)
    if (row) found.get(row.state)?.push(row)
    if (++done % inOnePiece === 0) yield
  }
  return order.flatMap((state) => found.get(state) ?? [])
}

function subjectIn(subjects: Map<string, Subject>, subject: string): Subject {
  return getOrMake(subjects, subject, () => ({ running: [], confirmed: [] }))
}

function comparedOf(
  subject: string,
  { running, confirmed }: Subject,
  { now, zone }: { readonly now: string; readonly zone: string },
  numberOf: (caseId: string) => number
): NationalNow | null {
  const periods = running.map(
    ({ caseId, runsUntil }): RunningPeriod => ({
      subject,
      caseId,
      endsAt: runsUntil === null ? null : endOfPeriod(runsUntil, zone)
    })
  )
  const [row] = nationalComparison(periods, confirmed as readonly ConfirmedTransfer[], now)
  const one = running.at(-1) ?? confirmed.at(-1)
  if (!row || !one || row.state === 'gone') return null
  const { wanted, held, state, cases } = row
  const department = departmentIn(subject, one.citizenId)
  const citizen = department === null ? { caseId: one.caseId, citizenId: one.citizenId } : null
  const ids = cases.length > 0 ? cases : [one.caseId]
  return { wanted, held, state, department, citizen, cases: ids.map((id) => ({ id, number: numberOf(id) })) }
}

function* runningInPieces(db: Database, day: string): Generator<readonly Running[], void> {
  const next = db.prepare<object, Running>(
    `SELECT t.id AS caseId, t.number, t.runs_until AS runsUntil, z.id AS citizenId, ${subjectColumn} AS subject
     FROM (SELECT id, number, runs_until, org_code, org_kind FROM shielding_case INDEXED BY shielding_case_number
           WHERE number > $after AND state IN ('provisional', 'approved') AND kind <> 'disclosure'
             AND (runs_until IS NULL OR runs_until >= $day)
           ORDER BY number LIMIT $most) t
     LEFT JOIN shielding_citizen z INDEXED BY shielding_citizen_case ON z.case_id = t.id ORDER BY t.number`
  )
  for (let after = 0; ; ) {
    const rows = next.all({ after, day, most: inOnePiece })
    const last = rows.at(-1)
    if (!last) return
    after = last.number
    yield rows.filter(({ subject }) => subject !== null)
  }
}

function departmentIn(subject: string, citizenId: string | null): NationalView['department'] {
  const colon = subject.indexOf(':')
  if (citizenId !== null || colon < 0) return null
  return { kind: subject.slice(0, colon) === 'SHAK' ? 'SHAK' : 'SOR', code: subject.slice(colon + 1) }
}
