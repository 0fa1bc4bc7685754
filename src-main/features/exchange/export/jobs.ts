import { implement } from '../../../jobs/job.ts'
import { runExport } from './export-job.ts'
import { exportJob } from './export-ref.ts'

/** The code of the export's jobs, for the worker's registry. */
export const exportJobs = [implement(exportJob, runExport)]
