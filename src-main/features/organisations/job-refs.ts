import type { Handover, HandoverResult } from '../../../src-shared/features/organisations/people-contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RowScope } from '../../ipc/context.ts'
import { jobRef } from '../../jobs/job.ts'

/** When it is done, and which rows may be written. */
export interface Asking {
  /** UTC instant. */
  readonly at: string
  readonly scope: RowScope
}

/** What a job that writes records answers with, and the entities it wrote. */
export interface Written<T> {
  readonly result: T
  readonly entities: readonly EntityName[]
}

/** Gives duties to another person. */
export const handoverJob = jobRef<{ readonly handover: Handover } & Asking, Written<HandoverResult>>('people.handover')
