import { AppError } from '../../src-shared/kernel/errors.ts'
import type { JobRegister, JobRequest, JobRunner } from './job.ts'
import { JobThread } from './job-thread.ts'
import { RestingThread } from './resting-thread.ts'

/** What the runner needs of the program around it. */
export interface RunnerOptions {
  /** The built worker (`out/main/job-worker.js`). */
  readonly workerPath: string
  /** The open register and its key at this moment, which is not kept; throws `request.locked` when there is none. */
  readonly register: () => { readonly register: JobRegister; readonly key: Buffer }
  /** Minutes after which an unused worker of an affinity ends by itself. */
  readonly idleMinutes?: number
}

const defaultIdleMinutes = 60

/**
 * Runs jobs in worker threads: one per job, or one per affinity (an import session), each with its own connection.
 * They close it with their job, their session, after idling; one whose jobs all went well then waits a moment for the
 * next. All of them end when the register is locked.
 */
export function createJobRunner(options: RunnerOptions): JobRunner {
  const threads = new Map<string, JobThread>()
  const jobs = new Map<string, JobThread>()
  const timers = new Map<string, NodeJS.Timeout>()
  const resting = new RestingThread()
  const closing = new Set<JobThread>()

  const threadOf = (affinity: string): JobThread => {
    const known = threads.get(affinity)
    if (known?.alive) return known
    const { register, key } = options.register()
    const thread = resting.take() ?? new JobThread(options.workerPath)
    thread.open(register, key)
    threads.set(affinity, thread)
    return thread
  }
  const release = async (affinity: string): Promise<void> => {
    clearTimeout(timers.get(affinity))
    timers.delete(affinity)
    const thread = threads.get(affinity)
    threads.delete(affinity)
    if (!thread?.isFit) return thread?.end()
    closing.add(thread)
    const heap = await thread.close()
    closing.delete(thread)
    if (!resting.keep(thread, heap)) await thread.end()
  }
  /** Ends all that have a register open. */
  const endAll = async (): Promise<void> => {
    const all = [...threads.values(), ...closing]
    for (const timer of timers.values()) clearTimeout(timer)
    timers.clear()
    threads.clear()
    await Promise.all(all.map((thread) => thread.end()))
  }
  const idleFrom = (affinity: string): void => {
    clearTimeout(timers.get(affinity))
    const minutes = options.idleMinutes ?? defaultIdleMinutes
    const timer = setTimeout(() => void release(affinity), minutes * 60_000)
    timer.unref()
    timers.set(affinity, timer)
  }

  const run = async <I, O>(request: JobRequest<I, O>): Promise<O> => {
    if (jobs.has(request.jobId)) throw new AppError('request.busy')
    const affinity = request.affinity ?? request.jobId
    const thread = threadOf(affinity)
    clearTimeout(timers.get(affinity))
    jobs.set(request.jobId, thread)
    try {
      const key = request.job.needsKey ? options.register().key : null
      return (await thread.run(request as JobRequest<unknown, unknown>, key)) as O
    } finally {
      jobs.delete(request.jobId)
      if (request.affinity === undefined) await release(affinity)
      else if (threads.get(affinity) === thread) idleFrom(affinity)
    }
  }

  return {
    run,
    cancel: (jobId) => jobs.get(jobId)?.cancel(jobId),
    release,
    endIdle: async () => {
      if (jobs.size > 0) throw new AppError('register.jobRunning')
      await endAll()
    },
    end: async () => {
      await Promise.all([endAll(), resting.end()])
    }
  }
}
