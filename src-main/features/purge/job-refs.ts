import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { jobRef } from '../../jobs/job.ts'

/** What `purgeJob` is asked. */
export interface PurgeInput {
  readonly entity: EntityName
  readonly id: string
  /** Its earlier values only; null: the whole record. */
  readonly field: string | null
  readonly version: number
  readonly current: boolean
  readonly reason: string
  /** UTC instant. */
  readonly at: string
}

/** What `purgeJob` did. */
export interface Purged {
  readonly entries: number
  /** Instant of the first entry that lost its content. */
  readonly since: string
  readonly cleaned: boolean
}

/** Takes a record or a field's earlier values for good. */
export const purgeJob = jobRef<PurgeInput, Purged>('record.purge')

/** Makes a backup without what was purged and deletes those with it; answers the paths that are still there. */
export const purgeBackupsJob = jobRef<{ readonly paths: readonly string[]; readonly at: string }, readonly string[]>(
  'record.purgeBackups',
  true
)
