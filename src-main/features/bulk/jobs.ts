import { implement } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { applyBulk, previewBulk } from './bulk.ts'
import { bulkApplyJob, bulkPreviewJob } from './job-refs.ts'

/** The code of the bulk edit's jobs, for the worker's registry. */
export const bulkJobs = [
  implement(bulkPreviewJob, previewBulk),
  implement(bulkApplyJob, (input, context) => {
    const result = whenFree(() => applyBulk(input, context))
    return { result, entities: takeChangedEntities(context.db) }
  })
]
