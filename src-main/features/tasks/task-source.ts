import type { ReviewPeriods } from '../../../src-shared/features/review/standing.ts'
import type { FoundTask, TaskRole } from '../../../src-shared/features/tasks/task.ts'
import type { Database } from '../../db/open.ts'
import type { Dependence } from '../entities/kept-rows.ts'

/** Who could be the one to do what is due of a record, first things first; ids or null. */
export interface Holders {
  readonly people: readonly (readonly [role: TaskRole, person: string | null])[]
  /** Whose record it is: its leader comes after the people. */
  readonly unit: string | null
  /** Whoever coordinates it comes last. */
  readonly coordinator?: string | null
}

/** A record with what is due of it, today or any day. */
export interface RecordTasks {
  readonly seq: number
  readonly id: string
  readonly name: string
  /** Its place among records by name. */
  readonly sortKey: string
  readonly holders: Holders
  /** Of a system: its category. */
  readonly category?: string | null
  readonly tasks: readonly FoundTask[]
}

/** What a domain finds with what is due in it. */
export interface TaskReading {
  readonly db: Database
  readonly municipalityId: string
  readonly periods: ReviewPeriods
  /** After how many months a unit's record is to be published anew; null: never. */
  readonly publishMonths: number | null
  /** The civil date of an instant in the register's zone. */
  dayOf(instant: string): string
  /**
   * A reader of an entity's records in slices: `sql` selects from its table as `r` what is `withinSlice`, and may name
   * `@municipality`.
   */
  rows<R>(sql: string): (after: number, to: number) => readonly R[]
}

/** What is due in one domain; contributed to `compose.ts`. Rules are pure functions in src-shared. */
export interface TaskSource {
  /** Whose tasks they are, and which other records they depend on beside those who could be the one to do them. */
  readonly of: Dependence
  /** Answers what finds the tasks of the records after a row number up to another. */
  find(reading: TaskReading): (after: number, to: number) => readonly RecordTasks[]
}

/** The condition that bounds a slice; see `TaskReading.rows`. */
export const withinSlice = 'r.seq > @after AND r.seq <= @to AND r.deleted_at IS NULL'

/** What every statement selects of the record itself. */
export const ofRecord =
  "r.seq, r.id, coalesce(r.name, '') AS name, coalesce(r.sort_key, '') AS sortKey, r.created_at AS createdAt"

/** A row of `ofRecord`. */
export interface RecordRow {
  readonly seq: number
  readonly id: string
  readonly name: string
  readonly sortKey: string
  readonly createdAt: string
  readonly category?: string | null
}

/** A source that reads one statement and asks a rule about each row. */
export function sourceFrom<R extends RecordRow>(
  of: Dependence,
  sql: string,
  holdersOf: (row: R) => Holders,
  rule: (facts: R & { readonly createdOn: string }, periods: ReviewPeriods) => readonly FoundTask[]
): TaskSource {
  return {
    of,
    find({ rows, dayOf, periods }) {
      const read = rows<R>(sql)
      return (after, to) =>
        read(after, to).flatMap((row) => {
          const tasks = rule({ ...row, createdOn: dayOf(row.createdAt) }, periods)
          const { seq, id, name, sortKey, category = null } = row
          return tasks.length === 0 ? [] : [{ seq, id, name, sortKey, category, holders: holdersOf(row), tasks }]
        })
    }
  }
}
