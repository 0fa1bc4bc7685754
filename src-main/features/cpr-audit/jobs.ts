import { implement } from '../../jobs/job.ts'
import { compareJob } from './audit-jobs-refs.ts'
import { compareLists, countsOf } from './compare/comparison.ts'
import { numbersJobs } from './numbers-session.ts'
import { proveJobs } from './prove-job.ts'
import { runJobs } from './run-job.ts'
import { sheetJobs } from './sheet-jobs.ts'

/** The jobs' code, for the worker's registry. */
export const cprAuditJobs = [
  implement(compareJob, async (input, context) => countsOf(await compareLists(input, context), input)),
  ...runJobs,
  ...numbersJobs,
  ...proveJobs,
  ...sheetJobs
]
