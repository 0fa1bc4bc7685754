import { implement } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { handOver } from './handover.ts'
import { handoverJob } from './job-refs.ts'

/** The code of the domain's jobs, for the worker's registry. */
export const organisationJobs = [
  implement(handoverJob, ({ handover, ...asking }, context) => {
    const result = whenFree(() => handOver(handover, asking, context))
    return { result, entities: takeChangedEntities(context.db) }
  })
]
