import { guidelineJobs } from '../guidelines/guideline-job.ts'
import { nationalJobs } from './national-job.ts'
import { outboxJobs } from './outbox-job.ts'
import { receiptsJobs } from './receipts-job.ts'
import { sendJobs } from './send-job.ts'

/** The jobs' code, for the worker's registry. */
export const shieldingJobs = [...outboxJobs, ...receiptsJobs, ...sendJobs, ...nationalJobs, ...guidelineJobs] as const
