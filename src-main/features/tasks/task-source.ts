import type { RuleTime } from '../../../src-shared/features/tasks/rules/at.ts'
import type { FoundTask, TaskRole } from '../../../src-shared/features/tasks/task.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Database } from '../../db/open.ts'

/** Who could be the one to do what is due of a record, first things first; ids or null. */
export interface Holders {
  readonly people: readonly (readonly [role: TaskRole, person: string | null])[]
  /** Whose record it is: its leader comes after the people. */
  readonly unit: string | null
  /** Whoever coordinates it comes last. */
  readonly coordinator?: string | null
}

/** A record with what is due of it. */
export interface RecordTasks {
  readonly id: string
  readonly name: string
  /** Its place among records by name. */
  readonly sortKey: string
  readonly holders: Holders
  readonly tasks: readonly FoundTask[]
}

/** What a domain reads to find what is due in it. */
export interface TaskReading {
  readonly db: Database
  readonly municipalityId: string
  readonly at: RuleTime
  /** The civil date of an instant in the register's zone. */
  dayOf(instant: string): string
  /**
   * Reads a table in slices, others' requests in between: `sql` selects from it as `r` what is within
   * `r.seq > @after AND r.seq <= @to`, and may name `@municipality`.
   */
  rows<R>(table: string, sql: string, visit: (row: R) => void): Promise<void>
}

/** What is due in one domain; contributed to `compose.ts`. Rules are pure functions in src-shared. */
export interface TaskSource {
  readonly entity: EntityName
  find(reading: TaskReading, found: (record: RecordTasks) => void): Promise<void>
}

/** The condition that bounds a slice; see `TaskReading.rows`. */
export const withinSlice = 'r.seq > @after AND r.seq <= @to AND r.deleted_at IS NULL'
