import type { Comparison, LapseRule, ListToRead } from '../../../src-shared/features/cpr-audit/comparison.ts'
import { jobRef } from '../../jobs/job.ts'

/** What is compared. */
export interface CompareInput {
  readonly lists: readonly (ListToRead & {
    /** Whether main relays it from the reading process; else the job reads its bytes. */
    readonly relayed: boolean
  })[]
  readonly rule: LapseRule | null
  /** The civil date of today. */
  readonly today: string
  /** Whether a line that holds no personal number stops the comparison; else it is named and left out. */
  readonly strict: boolean
  /** Systems that were named and are not in the register. */
  readonly unknownSystems: readonly string[]
}

/** Compares the extracts of a subscription source with the contact lists of the systems that it feeds. */
export const compareJob = jobRef<CompareInput, Comparison>('cprAudit.compare')
