import { openDatabase } from '../../src-main/db/open.ts'
import type { JobRunner } from '../../src-main/jobs/job.ts'
import { jobRegistry } from '../../src-main/jobs/job-registry.ts'
import type { RunnerOptions } from '../../src-main/jobs/job-runner.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { createInlineRunner } from './inline-runner.ts'

// Stands for src-main/jobs/job-runner.ts where the program is put together in the tests' process (quick-start.ts): a thread
// loads the program once more, which takes longer than nearly every job. What is built runs its jobs in threads
// (two-programs.test.ts, packed.test.ts, the specs), and job-runner.test.ts holds what a thread must do.

/** Each job in this thread, on a connection of its own as a worker has it; jobs of one affinity share both and their state. */
export function createJobRunner(options: RunnerOptions): JobRunner {
  const running = new Map<string, JobRunner>()
  const kept = new Map<string, ReturnType<typeof started>>()
  const started = () => {
    const { register, key } = options.register()
    const db = openDatabase(register.database, key)
    return { db, runner: createInlineRunner({ jobs: jobRegistry, db, register, key }) }
  }
  const release = (affinity: string): void => {
    kept.get(affinity)?.db.close()
    kept.delete(affinity)
  }
  return {
    async run(request) {
      const { affinity, jobId } = request
      if (running.has(jobId)) throw new AppError('request.busy')
      const worker = (affinity !== undefined && kept.get(affinity)) || started()
      if (affinity !== undefined) kept.set(affinity, worker)
      running.set(jobId, worker.runner)
      try {
        return await worker.runner.run(request)
      } finally {
        running.delete(jobId)
        if (affinity === undefined) worker.db.close()
      }
    },
    cancel: (jobId) => running.get(jobId)?.cancel(jobId),
    release: async (affinity) => release(affinity),
    endIdle: async () => {
      if (running.size > 0) throw new AppError('register.jobRunning')
      ;[...kept.keys()].forEach(release)
    },
    end: async () => {
      for (const [jobId, runner] of running) runner.cancel(jobId)
      ;[...kept.keys()].forEach(release)
    }
  }
}
