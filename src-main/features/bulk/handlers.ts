import type { Context } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { bulkApplyJob, bulkPreviewJob } from './job-refs.ts'

/** Bulk edit, in a worker however few the records: one way for all. */
export const bulkHandlers: Handlers = {
  'bulk.preview': ({ input: { jobId, ...asked }, jobs, context }) =>
    jobs.run(bulkPreviewJob, { ...asked, ...asking(context) }, { jobId }),
  'bulk.apply': async ({ input: { jobId, ...asked }, jobs, context }) => {
    const { result, entities } = await jobs.run(bulkApplyJob, { ...asked, ...asking(context) }, { jobId })
    context.changed(...entities)
    return result
  }
}

function asking({ session, now }: Context) {
  return { at: now(), scope: session.scope }
}
