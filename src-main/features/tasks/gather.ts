import { longestHorizon, usualHorizon } from '../../../src-shared/features/tasks/contract.ts'
import { addDays, today as dayIn } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Session } from '../../ipc/context.ts'
import { bringUpToDate } from '../entities/kept-rows.ts'
import { perConnection } from '../entities/per-connection.ts'
import { reviewPeriods } from '../review/periods.ts'
import { type People, peopleOf } from './people.ts'
import { publishMonths } from './publish-months.ts'
import { type DueTasks, TaskBook } from './task-book.ts'
import type { TaskSource } from './task-source.ts'

/** Everything that has a day in one state of the register, and how far ahead it is looked today. */
export interface Gathered extends DueTasks {
  readonly today: string
  readonly until: string
  readonly people: People
}

/** Answers what is due within so many days (`usualHorizon` or `longestHorizon`). Throws request.locked. */
export type Gather = (of: Pick<Session, 'db' | 'municipality'>, now: string, days: number) => Promise<Gathered>

/**
 * Gathers what the sources find: read in slices with other requests in between, kept, and found again only of records
 * that were written or that depend on one that was. The day plays no part in that, so a new one costs nothing.
 */
export function gatherer(sources: readonly TaskSource[]): Gather {
  const bookOf = perConnection((db, municipalityId: string) => new TaskBook(db, municipalityId, sources))
  return async ({ db, municipality }, now, days) => {
    const zone = zoneOf[municipality.country]
    const today = dayIn(zone, now)
    const book = bookOf(db, municipality.id)
    book.countWith(zone, reviewPeriods(db), publishMonths(db))
    await bringUpToDate(db, () => book.parts)
    const until = addDays(today, days <= usualHorizon ? usualHorizon : longestHorizon)
    return { today, until, ...book.due, people: peopleOf(db, today) }
  }
}
