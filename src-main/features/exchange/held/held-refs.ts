import type { HeldFile } from '../../../../src-shared/features/exchange/held.ts'
import { jobRef } from '../../../jobs/job.ts'
import type { FileToHold } from './files-to-read.ts'

/** What a reading of packages is asked. */
export interface HoldPackagesInput {
  readonly files: readonly FileToHold[]
  readonly force: boolean
  /** Into the library of an ordinary register, apart from what is taken from; what is its own is refused. */
  readonly library: boolean
  /** UTC instant. */
  readonly at: string
}

/** Holds packages, each in a transaction of its own; main relays what the reading processes say of them. */
export const holdPackagesJob = jobRef<HoldPackagesInput, readonly HeldFile[]>('held.read')
