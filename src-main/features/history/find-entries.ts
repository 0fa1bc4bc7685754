import type { HistoryFilter } from '../../../src-shared/features/register/history-contract.ts'
import { addDays, startOfDay } from '../../../src-shared/kernel/dates.ts'
import type { Database } from '../../db/open.ts'
import { matcherOf } from './search-matcher.ts'

/** An entry as it is stored; `changes` is JSON, null where it was purged. */
export interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly userId: string
  readonly batchId: string | null
  readonly entity: string
  readonly recordId: string
  readonly version: number
  readonly action: string
  readonly changes: string | null
}

/** Where to look, and how long. */
export interface Stretch {
  readonly filter: HistoryFilter
  /** IANA zone in which the filter's days are. */
  readonly zone: string
  /** Only entries before this place; null: from the newest on. */
  readonly before: number | null
  readonly limit: number
  /** Milliseconds after which it answers with what it has. */
  readonly budget: number
}

/** What a stretch had; `next` as in `HistoryPage`. */
export interface FoundEntries {
  readonly rows: readonly EntryRow[]
  readonly next: number | null
}

/** Places that one statement looks at: it cannot be stopped, and so it must be short. */
const windowSize = 2000

/**
 * Entries newest first, found by going back from a place: no index beside the history's own is needed, which every
 * import would pay for. Each entry is looked at once, whatever the filter, and no call takes longer than its budget.
 *
 * Measured at 1,000,000 entries on one core of a 2-core machine: a filter that nothing passes looks through all in
 * 1.0 s, a search through all names and values in 7 s, in slices of 25 ms between which everything else is answered,
 * and what is found shows as it is found. A full-text index over the changed values would answer at once, but would
 * double the register's size and the time of every import, and would hold what a purge must take. A job in a worker
 * would not be faster, and its hits would come at its end.
 */
export function findEntries(db: Database, { filter, zone, before, limit, budget }: Stretch): FoundEntries {
  const matcher = matcherOf(db, filter.search)
  const end = performance.now() + budget
  const select = selectOf(db, filter)
  const values = valuesOf(filter, zone)
  const rows: EntryRow[] = []
  let at = before ?? newestPlace(db) + 1
  while (rows.length < limit && at > 1) {
    const floor = Math.max(1, at - windowSize)
    let stoppedAt = floor
    let looked = 0
    for (const row of select.iterate({ ...values, before: at, floor }) as Iterable<EntryRow>) {
      if (!matcher || matcher(row)) rows.push(row)
      looked += 1
      if (rows.length < limit && (looked % 100 !== 0 || performance.now() < end)) continue
      stoppedAt = row.seq
      break
    }
    at = stoppedAt
    if (performance.now() >= end) break
  }
  return { rows, next: at > 1 ? at : null }
}

/** How many entries there are: the places have no gaps. */
export function newestPlace(db: Database): number {
  return db.prepare<[], number>('SELECT max(seq) FROM history_entry').pluck().get() ?? 0
}

const conditions = {
  recordId: 'e.record_id = @recordId',
  batchId: 'e.batch_id = @batchId',
  entity: 'e.entity = @entity',
  userId: 'e.user_id = @userId',
  action: 'e.action = @action',
  from: 'e.at >= @from',
  to: 'e.at < @to'
} as const
type Condition = keyof typeof conditions

function selectOf(db: Database, filter: HistoryFilter) {
  const given = (Object.keys(conditions) as Condition[]).filter((key) => filter[key] !== null)
  // Said, not left to the planner: without statistics it may prefer the places to the few rows of a record.
  const index = given.includes('recordId')
    ? 'INDEXED BY history_entry_record_id'
    : given.includes('batchId')
      ? 'INDEXED BY history_entry_batch_id'
      : ''
  return db.prepare(`
    SELECT e.seq, e.at, e.user_id AS userId, e.batch_id AS batchId, e.entity, e.record_id AS recordId, e.version,
      e.action, p.changes
    FROM history_entry AS e ${index} LEFT JOIN history_payload AS p ON p.seq = e.seq
    WHERE ${['e.seq < @before', 'e.seq >= @floor', ...given.map((key) => conditions[key])].join(' AND ')}
    ORDER BY e.seq DESC`)
}

function valuesOf(filter: HistoryFilter, zone: string): Readonly<Record<string, string | null>> {
  const { recordId, batchId, entity, userId, action, from, to } = filter
  return {
    recordId,
    batchId,
    entity,
    userId,
    action,
    from: from && startOfDay(from, zone),
    to: to && startOfDay(addDays(to, 1), zone)
  }
}

/** When the newest entry before a place was made: how far a look that goes on from there has come. */
export function instantAt(db: Database, before: number): string | null {
  const sql = 'SELECT at FROM history_entry WHERE seq < ? ORDER BY seq DESC LIMIT 1'
  return db.prepare<[number], string>(sql).pluck().get(before) ?? null
}
