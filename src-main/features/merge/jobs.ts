import { implement } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { mergeJob } from './job-refs.ts'
import { mergeRecords } from './merge.ts'

/** The code of merging, for the worker's registry. */
export const mergeJobs = [
  implement(mergeJob, ({ merge, at }, context) => {
    const result = whenFree(() => mergeRecords(merge, at, context))
    return { result, entities: takeChangedEntities(context.db) }
  })
]
