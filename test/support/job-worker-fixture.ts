import { on, once } from 'node:events'
import { threadId } from 'node:worker_threads'
import { implement } from '../../src-main/jobs/job.ts'
import { serveWorker } from '../../src-main/jobs/serve-worker.ts'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { fixtureJobs } from './job-fixture-refs.ts'

// Jobs that do what a runner has to cope with; the tests of the runner start this file in real worker threads.
serveWorker(
  new Map([
    implement(fixtureJobs.thread, () => threadId),
    implement(fixtureJobs.read, (_input, { db }) =>
      Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
    ),
    implement(fixtureJobs.keyed, (_input, { fileKey }) => fileKey?.length ?? 0),
    implement(fixtureJobs.remember, (word, { state }) => {
      const words = [...((state.get('words') as string[] | undefined) ?? []), word]
      state.set('words', words)
      return words
    }),
    implement(fixtureJobs.spin, (_input, context) => {
      for (let i = 0; ; i++) {
        context.progress('spin', i, null)
        context.throwIfCancelled()
      }
    }),
    implement(fixtureJobs.wait, async (_input, context) => {
      context.progress('wait', 0, null)
      await once(context.signal, 'abort')
      context.throwIfCancelled()
      return 'never'
    }),
    implement(fixtureJobs.refuse, () => {
      throw new AppError('import.unknownBatch', { id: 'x' }, { fields: { name: 'field.required' }, detail: [1] })
    }),
    implement(fixtureJobs.throwPlain, () => {
      throw new TypeError('broken')
    }),
    implement(fixtureJobs.exit, () => process.exit(1)),
    implement(fixtureJobs.sum, async (_input, { feed }) => {
      let sum = 0
      if (!feed) return -1
      for await (const [value] of on(feed, 'message')) {
        if (value === null) break
        sum += value as number
      }
      return sum
    }),
    implement(fixtureJobs.report, (steps, context) => {
      for (let i = 1; i <= steps; i++) context.progress('step', i, steps)
      return null
    })
  ])
)
