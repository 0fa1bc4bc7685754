import { type JoinResult, type UnitStanding, unitRowKey } from '../../../src-shared/features/protocol/contract.ts'
import { participationEntity } from '../../../src-shared/features/protocol/participation.fields.ts'
import { isAnswer } from '../../../src-shared/i18n/value-text.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { JobContext } from '../../jobs/job.ts'
import { newId } from '../../platform/ids.ts'
import { insertBatch } from '../batches/batches.ts'
import { type Records, writeRecords } from '../entities/records.ts'
import { createScopeGuard, type ScopeGuard } from '../entities/row-scope.ts'
import type { Everything, JoinInput, LeaveInput, ProtocolJob } from './job-refs.ts'
import { type ProtocolRow, unitProtocol } from './unit-protocol.ts'

const pollEvery = 100

/** What becomes of one: done, not the user's to write, or nothing to do. */
type Outcome = 'done' | 'refused' | 'nothing'

/**
 * Units join common activities, as one batch. What is not common, is the unit's own or is joined already is left out, and
 * so is what is not the user's to write. Throws what saving a participation by hand would, request.cancelled.
 */
export function join(input: JoinInput, context: JobContext): JoinResult {
  const { records, on } = input
  const chosen =
    'activities' in records
      ? records.activities
      : rowsOf(records.everything, 'proposed', input, context).map(({ activity, unit, through }) => ({
          activity,
          unit,
          through
        }))
  const joined = new Map<string, Set<string>>()
  const joinedBy = (unit: string): Set<string> => {
    const known = joined.get(unit) ?? new Set(joinedActivities(unit, input, context))
    joined.set(unit, known)
    return known
  }
  return asBatch(input, context, chosen, ({ of }, guard, { activity, unit, through }) => {
    const record = of('processingActivity').byId(activity)
    const common = record?.values['common']
    if (!record || record.deletedAt !== null || record.values['unit'] === unit) return 'nothing'
    if (!isAnswer(common) || common.value !== 'yes' || joinedBy(unit).has(activity)) return 'nothing'
    const values = { activity, unit, joinedOn: on, through }
    if (!guard.covers('participation', { id: '', values })) return 'refused'
    joinedBy(unit).add(activity)
    of('participation').insert(values, { origin: 'typed' })
    return 'done'
  })
}

/** Participations end, as one batch; what has ended already is left out, and so is what is not the user's to write. */
export function leave(input: LeaveInput, context: JobContext): JoinResult {
  const { records, on } = input
  const chosen =
    'participations' in records
      ? records.participations
      : rowsOf(records.everything, 'joined', input, context).flatMap(({ participation }) => participation ?? [])
  return asBatch(input, context, chosen, ({ of }, guard, id) => {
    const record = of('participation').byId(id)
    if (!record || record.deletedAt !== null || record.values['endedOn'] != null) return 'nothing'
    if (!guard.covers('participation', record)) return 'refused'
    of('participation').update(record, { endedOn: on })
    return 'done'
  })
}

function rowsOf(
  { unit, below, except, standing: shown }: Everything,
  standing: UnitStanding,
  { at }: ProtocolJob,
  { db, register }: JobContext
): readonly ProtocolRow[] {
  if (shown.length > 0 && !shown.includes(standing)) return []
  const left = new Set(except)
  const rows = unitProtocol(db, { unit, below, day: today(zoneOf[register.country], at) })
  return rows.filter((row) => row.standing === standing && !left.has(unitRowKey(row)))
}

function joinedActivities(unit: string, { at }: ProtocolJob, { db, register }: JobContext): readonly string[] {
  const rows = unitProtocol(db, { unit, below: false, day: today(zoneOf[register.country], at) })
  return rows.filter(({ standing }) => standing === 'joined').map(({ activity }) => activity)
}

/** Nothing done is no batch. */
function asBatch<T>(
  { at, scope }: ProtocolJob,
  context: JobContext,
  chosen: readonly T[],
  work: (records: Records, guard: ScopeGuard, one: T) => Outcome
): JoinResult {
  const { db, register } = context
  const { userId, municipalityId, language } = register
  const batchId = newId()
  return writeRecords(db, { userId, municipalityId, scope, batchId, now: () => at }, (records) => {
    const guard = createScopeGuard(db, scope)
    const counts = { done: 0, refused: 0, nothing: 0 }
    for (const [number, one] of chosen.entries()) {
      if (number % pollEvery === 0) {
        context.throwIfCancelled()
        context.progress('write', number, chosen.length)
      }
      counts[work(records, guard, one)]++
    }
    const { done, refused } = counts
    if (done === 0) return { count: 0, refused, batchId: null }
    const title = participationEntity.labels.many[language]
    insertBatch(db, { id: batchId, kind: 'bulk', at, userId, title, counts: { updated: done, refused } })
    return { count: done, refused, batchId }
  })
}
