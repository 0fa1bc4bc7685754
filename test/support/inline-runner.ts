import type { Database } from '../../src-main/db/open.ts'
import type { JobRegister, JobRegistry, JobRequest, JobRunner } from '../../src-main/jobs/job.ts'
import { jobContext } from '../../src-main/jobs/job-context.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'

/** What the inline runner works with. */
export interface InlineOptions {
  readonly jobs: JobRegistry
  readonly db: Database
  readonly register: JobRegister
  readonly key: Buffer
}

/**
 * Runs the program's jobs in the calling thread on a given connection, which needs no build. State is kept per
 * affinity as in a worker; cancelling works between the job's own steps.
 */
export function createInlineRunner(options: InlineOptions): JobRunner {
  const states = new Map<string, Map<string, unknown>>()
  const cancels = new Map<string, AbortController>()

  const run = async <I, O>(request: JobRequest<I, O>): Promise<O> => {
    const job = options.jobs.get(request.job.name)
    if (!job) throw new Error(`No job ${request.job.name}`)
    const controller = new AbortController()
    cancels.set(request.jobId, controller)
    const state = (request.affinity !== undefined && states.get(request.affinity)) || new Map<string, unknown>()
    if (request.affinity !== undefined) states.set(request.affinity, state)
    const context = jobContext({
      db: options.db,
      register: options.register,
      state,
      fileKey: request.job.needsKey ? options.key : null,
      feed: request.feed ?? null,
      signal: controller.signal,
      cancelled: () => controller.signal.aborted,
      report: (step, done, total) => request.onProgress?.(step, done, total)
    })
    try {
      return (await job(request.input, context)) as O
    } finally {
      cancels.delete(request.jobId)
      request.feed?.close()
    }
  }

  return {
    run,
    cancel: (jobId) => cancels.get(jobId)?.abort(new AppError('request.cancelled')),
    release: async (affinity) => void states.delete(affinity),
    endIdle: async () => states.clear(),
    end: async () => states.clear()
  }
}
