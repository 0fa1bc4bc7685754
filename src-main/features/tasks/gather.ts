import { setImmediate as others } from 'node:timers/promises'
import { longestHorizon, usualHorizon } from '../../../src-shared/features/tasks/contract.ts'
import type { RuleTime } from '../../../src-shared/features/tasks/rules/at.ts'
import type { FoundTask } from '../../../src-shared/features/tasks/task.ts'
import { addDays, today as dayIn } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import type { Session } from '../../ipc/context.ts'
import { changeCount } from '../entities/changes.ts'
import { reviewPeriods } from '../review/periods.ts'
import { type Assigned, type People, peopleOf } from './people.ts'
import type { TaskReading, TaskSource } from './task-source.ts'

/** A record that has something due, and whose it is. */
export interface DueRecord {
  readonly entity: EntityName
  readonly id: string
  readonly name: string
  readonly sortKey: string
  readonly assigned: Assigned
}

/** One thing that is due. */
export interface DueTask {
  readonly record: DueRecord
  readonly task: FoundTask
}

/** Everything that is due within a horizon, by due date, as of one state of the register. */
export interface Gathered {
  readonly today: string
  readonly until: string
  readonly tasks: readonly DueTask[]
  readonly people: People
}

/** Rows of one slice: some milliseconds. */
const sliceSize = 1000
/** What others write to faster than it is read is taken as it is in the end. */
const mostAttempts = 3

interface Kept {
  readonly mark: string
  readonly gathered: Promise<Gathered>
}

const kept = new WeakMap<Database, Map<number, Kept>>()

/**
 * What is due within so many days (`usualHorizon` or `longestHorizon`), read in slices with other requests in between and
 * kept until something is written, a period is changed or the day is over. Throws request.locked when the register is
 * closed meanwhile.
 */
export function gather(session: Session, sources: readonly TaskSource[], now: string, days: number): Promise<Gathered> {
  const { db } = session
  const horizon = days <= usualHorizon ? usualHorizon : longestHorizon
  const at = timeOf(session, now, horizon)
  const own = kept.get(db) ?? new Map<number, Kept>()
  kept.set(db, own)
  const known = own.get(horizon)
  const mark = markOf(db, at)
  if (known?.mark === mark) return known.gathered
  const gathered = untilStill(session, sources, at)
  own.set(horizon, { mark, gathered })
  // What went wrong is tried again the next time; what was written to meanwhile is not the state of this mark.
  const forget = (): void => void (own.get(horizon)?.gathered === gathered && own.delete(horizon))
  gathered.then(() => db.open && markOf(db, at) !== mark && forget(), forget)
  return gathered
}

function timeOf({ db, municipality }: Session, now: string, horizon: number): RuleTime {
  const today = dayIn(zoneOf[municipality.country], now)
  return { today, until: addDays(today, horizon), periods: reviewPeriods(db) }
}

/** Differs when anything that is counted with has changed. */
function markOf(db: Database, at: RuleTime): string {
  return JSON.stringify([changeCount(db), db.pragma('data_version', { simple: true }), at])
}

async function untilStill(session: Session, sources: readonly TaskSource[], at: RuleTime): Promise<Gathered> {
  for (let attempt = 1; ; attempt++) {
    const mark = markOf(session.db, at)
    const gathered = await gatherOnce(session, sources, at)
    if (attempt === mostAttempts || markOf(session.db, at) === mark) return gathered
  }
}

async function gatherOnce(session: Session, sources: readonly TaskSource[], at: RuleTime): Promise<Gathered> {
  const people = peopleOf(session.db, at.today)
  const byDue = new Map<string, DueTask[]>()
  const reading = readingOf(session, at)
  for (const { entity, find } of sources)
    await find(reading, ({ id, name, sortKey, holders, tasks }) => {
      const record: DueRecord = { entity, id, name, sortKey, assigned: people.assign(holders) }
      for (const task of tasks) {
        const sameDay = byDue.get(task.due)
        if (sameDay) sameDay.push({ record, task })
        else byDue.set(task.due, [{ record, task }])
      }
    })
  const days = [...byDue.keys()].sort()
  const tasks: DueTask[] = []
  for (const day of days) {
    const sameDay = byDue.get(day) ?? []
    sameDay.sort((a, b) => (a.record.sortKey < b.record.sortKey ? -1 : a.record.sortKey > b.record.sortKey ? 1 : 0))
    for (const each of sameDay) tasks.push(each)
    if (sameDay.length > 1000) await others()
  }
  return { today: at.today, until: at.until, tasks, people }
}

function readingOf({ db, municipality }: Session, at: RuleTime): TaskReading {
  const zone = zoneOf[municipality.country]
  // Both countries' offsets are whole hours, so instants of one hour are of one day.
  const days = new Map<string, string>()
  return {
    db,
    municipalityId: municipality.id,
    at,
    dayOf(instant) {
      const hour = instant.slice(0, 13)
      const known = days.get(hour)
      if (known !== undefined) return known
      const day = dayIn(zone, instant)
      days.set(hour, day)
      return day
    },
    async rows<R>(table: string, sql: string, visit: (row: R) => void) {
      const last = db.prepare<[], number>(`SELECT coalesce(max(seq), 0) FROM ${table}`).pluck().get() ?? 0
      const slice = db.prepare<{ after: number; to: number; municipality: string }, R>(sql)
      for (let after = 0; after < last; after += sliceSize) {
        for (const row of slice.iterate({ after, to: after + sliceSize, municipality: municipality.id })) visit(row)
        await others()
        if (!db.open) throw new AppError('request.locked')
      }
    }
  }
}
