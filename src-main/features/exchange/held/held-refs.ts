import type { HeldFile } from '../../../../src-shared/features/exchange/held.ts'
import { jobRef } from '../../../jobs/job.ts'
import type { FileToHold } from './files-to-read.ts'

/** What a reading of packages is asked. */
export interface HoldFilesInput {
  readonly files: readonly FileToHold[]
  readonly force: boolean
  /** UTC instant. */
  readonly at: string
}

/** Reads packages, each in a transaction of its own; main relays their sheets. */
export const holdFilesJob = jobRef<HoldFilesInput, readonly HeldFile[]>('held.read')
