import type { Comparison } from '../../../src-shared/features/cpr-audit/comparison.ts'
import { jobRef } from '../../jobs/job.ts'
import type { CompareInput } from './compare/comparison.ts'

/** Compares the extracts of a subscription source with the contact lists of the systems that it feeds. */
export const compareJob = jobRef<CompareInput, Comparison>('cprAudit.compare')
