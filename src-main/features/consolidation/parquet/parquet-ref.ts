import type { ParquetWritten } from '../../../../src-shared/features/consolidation/contract.ts'
import { jobRef } from '../../../jobs/job.ts'

/** Writes what all packages hold as a folder of Parquet files. */
export const parquetJob = jobRef<{ readonly path: string }, ParquetWritten>('central.parquet')
