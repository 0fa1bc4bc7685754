import type { MergeResult } from '../../../src-shared/features/merge/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { jobRef } from '../../jobs/job.ts'
import type { Merge } from './merge.ts'

/** What a merge did, with the entities whose records it wrote. */
export interface Merged {
  readonly result: MergeResult
  readonly entities: readonly EntityName[]
}

/** Makes two records one; `at` is a UTC instant. */
export const mergeJob = jobRef<{ readonly merge: Merge; readonly at: string }, Merged>('merge.apply')
