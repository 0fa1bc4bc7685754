import { implement } from '../../jobs/job.ts'
import { compareLists, countsOf } from './compare/comparison.ts'
import { compareJob } from './compare-ref.ts'

/** The job's code, for the worker's registry. */
export const cprAuditJobs = [
  implement(compareJob, async (input, context) => countsOf(await compareLists(input, context), input))
]
