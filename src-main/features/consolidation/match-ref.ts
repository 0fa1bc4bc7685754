import type { CentralState } from '../../../src-shared/features/consolidation/contract.ts'
import { jobRef } from '../../jobs/job.ts'

/** Puts together what all packages hold. */
export const matchJob = jobRef<null, CentralState>('central.match')
