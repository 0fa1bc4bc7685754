import type { Handlers } from '../../ipc/handler.ts'
import { mergeJob } from './job-refs.ts'
import { previewMerge, twinsOf } from './merge.ts'

/** Making two records one. */
export const mergeHandlers: Handlers = {
  'merge.twins': ({ input: { entity, id }, context }) => twinsOf(context.session.db, entity, id),
  'merge.preview': ({ input, context: { session } }) => previewMerge(session.db, session.municipality.id, input),
  'merge.apply': async ({ input: { jobId, ...merge }, context, jobs }) => {
    const { result, entities } = await jobs.run(mergeJob, { merge, at: context.now() }, { jobId })
    context.changed(...entities)
    return result
  }
}
