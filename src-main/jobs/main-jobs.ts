import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Work } from './job.ts'
import { workOf } from './job-context.ts'

/** Told of each job that runs in main how far it is. */
type Report = (jobId: string, step: string, done: number, total: number | null) => void

/** The jobs that run in main, because only main can do them: a page is laid out for paper by a window. */
export interface MainJobs {
  /** Throws what `work` throws, and request.busy for an id that runs already. */
  run<T>(jobId: string, work: (work: Work) => Promise<T>): Promise<T>
  readonly running: boolean
  /** An id that is not running is ignored. */
  cancel(jobId: string): void
  cancelAll(): void
}

/** Runs work in main under a job's id. */
export function createMainJobs(report: Report): MainJobs {
  const running = new Map<string, AbortController>()
  return {
    async run(jobId, work) {
      if (running.has(jobId)) throw new AppError('request.busy')
      const controller = new AbortController()
      const { signal } = controller
      running.set(jobId, controller)
      try {
        return await work(
          workOf({
            signal,
            cancelled: () => signal.aborted,
            report: (step, done, total) => report(jobId, step, done, total)
          })
        )
      } finally {
        running.delete(jobId)
      }
    },
    get running() {
      return running.size > 0
    },
    cancel: (jobId) => running.get(jobId)?.abort(),
    cancelAll: () => {
      for (const controller of running.values()) controller.abort()
    }
  }
}
