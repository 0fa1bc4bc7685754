import type { RecordRequest } from '../../../../src-shared/features/papers/contract.ts'
import { jobRef } from '../../../jobs/job.ts'
import type { PrintRequest } from '../../../platform/host.ts'

/** Which record is written, where to, and on whose desk. */
export interface RecordInput extends Omit<RecordRequest, 'path' | 'jobId'> {
  readonly path: string
  /** What the register is called, where its municipality has no name. */
  readonly registerName: string
  /** UTC instant that it is written at. */
  readonly at: string
}

/** What a record holds; `page` is what main lays out for paper, null where the file is written. */
export interface WrittenRecord {
  readonly activities: number
  readonly page: PrintRequest | null
}

/** Reads a record of processing activities and writes it, as far as that needs no window. */
export const recordJob = jobRef<RecordInput, WrittenRecord>('protocol.record')
