import { implement } from '../../jobs/job.ts'
import { whenFree } from '../../jobs/when-free.ts'
import { takeChangedEntities } from '../entities/changes.ts'
import { joinJob, leaveJob } from './job-refs.ts'
import { join, leave } from './join.ts'

/** The code of joining and leaving, for the worker's registry. */
export const protocolJobs = [
  implement(joinJob, (input, context) => {
    const result = whenFree(() => join(input, context))
    return { result, entities: takeChangedEntities(context.db) }
  }),
  implement(leaveJob, (input, context) => {
    const result = whenFree(() => leave(input, context))
    return { result, entities: takeChangedEntities(context.db) }
  })
]
