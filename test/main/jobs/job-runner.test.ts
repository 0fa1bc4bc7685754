import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { openDatabase } from '../../../src-main/db/open.ts'
import { migrate } from '../../../src-main/db/runner.ts'
import type { JobRunner } from '../../../src-main/jobs/job.ts'
import { createJobRunner } from '../../../src-main/jobs/job-runner.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { fixtureJobs as jobs } from '../../support/job-fixture-refs.ts'

let folder: string
let runner: JobRunner
const key = randomBytes(32)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jobs-'))
  const db = openDatabase(join(folder, 'register.db'), key, { create: true })
  migrate(db)
  db.close()
})
beforeEach(() => {
  runner = newRunner(key)
})
afterEach(() => runner.end())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function newRunner(withKey: Buffer): JobRunner {
  return createJobRunner({
    // Bundled for this run (before-all.mjs).
    workerPath: process.env['FIXTURE_WORKER_OF_TESTS'] ?? '',
    register: () => ({
      register: {
        folder,
        database: join(folder, 'register.db'),
        userId: 'u',
        userName: 'U',
        municipalityId: 'm',
        country: 'DK',
        language: 'da'
      },
      key: withKey
    })
  })
}

const id = (): string => randomUUID()

async function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'no error',
    (error: unknown) => (error instanceof AppError ? error.code : `other: ${String(error)}`)
  )
}

describe('jobs in worker threads', () => {
  test('a job reads the register on a connection of its own and leaves the caller its key', async () => {
    const before = Buffer.from(key)
    expect(await runner.run({ job: jobs.read, input: null, jobId: id() })).toBeGreaterThan(5)
    expect(await runner.run({ job: jobs.keyed, input: null, jobId: id() })).toBe(32)
    expect(key.equals(before)).toBe(true)
  })

  test('jobs of one affinity find what the earlier ones kept; others do not, and release forgets', async () => {
    const remember = (word: string, affinity?: string): Promise<readonly string[]> =>
      runner.run({ job: jobs.remember, input: word, jobId: id(), ...(affinity ? { affinity } : {}) })
    await remember('a', 's1')
    expect(await remember('b', 's1')).toEqual(['a', 'b'])
    expect(await remember('c', 's2')).toEqual(['c'])
    expect(await remember('d')).toEqual(['d'])
    await runner.release('s1')
    expect(await remember('e', 's1')).toEqual(['e'])
  })

  test('a thread whose job went well serves the next with nothing of the one before; any other is not used again', async () => {
    const threadOf = (affinity?: string): Promise<number> =>
      runner.run({ job: jobs.thread, input: null, jobId: id(), ...(affinity ? { affinity } : {}) })
    const first = await threadOf()
    await runner.run({ job: jobs.remember, input: 'a', jobId: id() })
    expect(await runner.run({ job: jobs.remember, input: 'b', jobId: id() })).toEqual(['b'])
    expect(await threadOf('s1')).toBe(first)
    const other = await threadOf()
    expect(other).not.toBe(first)
    expect(await codeOf(runner.run({ job: jobs.refuse, input: null, jobId: id() }))).toBe('import.unknownBatch')
    const third = await threadOf()
    expect([first, other]).not.toContain(third)
    await runner.end()
    expect(await threadOf()).not.toBe(third)
  })

  test('a thread that waits for a job has no register open', async () => {
    await runner.run({ job: jobs.read, input: null, jobId: id() })
    const open = readdirSync('/proc/self/fd').flatMap((fd) => {
      try {
        return [readlinkSync(`/proc/self/fd/${fd}`)]
      } catch {
        return []
      }
    })
    expect(open.filter((path) => path.startsWith(folder))).toEqual([])
  })

  test('a loop that never waits is cancelled, and the worker goes on', async () => {
    const jobId = id()
    const run = runner.run({
      job: jobs.spin,
      input: null,
      jobId,
      affinity: 's',
      onProgress: () => runner.cancel(jobId)
    })
    expect(await codeOf(run)).toBe('request.cancelled')
    expect(await runner.run({ job: jobs.remember, input: 'x', jobId: id(), affinity: 's' })).toEqual(['x'])
  })

  test('a job that waits is cancelled', async () => {
    const jobId = id()
    const run = runner.run({ job: jobs.wait, input: null, jobId, onProgress: () => runner.cancel(jobId) })
    expect(await codeOf(run)).toBe('request.cancelled')
  })

  test('workers that only wait are ended, those at work are not: then it is refused', async () => {
    const remember = (word: string) => runner.run({ job: jobs.remember, input: word, jobId: id(), affinity: 'kept' })
    await remember('a')
    const jobId = id()
    let refused: Promise<string> | undefined
    const run = runner.run({
      job: jobs.wait,
      input: null,
      jobId,
      onProgress: () => {
        refused ??= codeOf(runner.endIdle())
        runner.cancel(jobId)
      }
    })
    expect(await codeOf(run)).toBe('request.cancelled')
    expect(await refused).toBe('register.jobRunning')
    expect(await remember('b')).toEqual(['a', 'b'])
    await runner.endIdle()
    expect(await remember('c')).toEqual(['c'])
  })

  test('a job cancelled before its turn never starts', async () => {
    const first = id()
    const second = id()
    const spinning = runner.run({
      job: jobs.spin,
      input: null,
      jobId: first,
      affinity: 's',
      onProgress: () => {
        runner.cancel(second)
        runner.cancel(first)
      }
    })
    const waiting = runner.run({ job: jobs.remember, input: 'x', jobId: second, affinity: 's' })
    expect(await codeOf(spinning)).toBe('request.cancelled')
    expect(await codeOf(waiting)).toBe('request.cancelled')
    expect(await runner.run({ job: jobs.remember, input: 'y', jobId: id(), affinity: 's' })).toEqual(['y'])
  })

  test('errors of the closed list come back whole, others as themselves', async () => {
    const refused = await runner.run({ job: jobs.refuse, input: null, jobId: id() }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(AppError)
    expect(refused).toMatchObject({
      code: 'import.unknownBatch',
      params: { id: 'x' },
      fields: { name: 'field.required' },
      detail: [1]
    })
    const thrown = await runner.run({ job: jobs.throwPlain, input: null, jobId: id() }).catch((error: unknown) => error)
    expect(thrown).toMatchObject({ name: 'TypeError', message: 'broken' })
    expect(await codeOf(runner.run({ job: jobs.missing, input: null, jobId: id() }))).toContain('No job missing')
  })

  test('a worker that ends under its job is one clear error, and the next job has a new one', async () => {
    expect(await codeOf(runner.run({ job: jobs.exit, input: null, jobId: id(), affinity: 's' }))).toBe('job.died')
    expect(await runner.run({ job: jobs.remember, input: 'x', jobId: id(), affinity: 's' })).toEqual(['x'])
  })

  test('ending the runner cancels what runs', async () => {
    let ended: Promise<void> | undefined
    const run = runner.run({
      job: jobs.spin,
      input: null,
      jobId: id(),
      onProgress: () => {
        ended ??= runner.end()
      }
    })
    expect(await codeOf(run)).toBe('request.cancelled')
    await ended
  })

  test('a wrong key is told by the job', async () => {
    const other = newRunner(randomBytes(32))
    expect(await codeOf(other.run({ job: jobs.read, input: null, jobId: id() }))).toBe('register.keyMismatch')
    await other.end()
  })

  test('data is fed to a running job', async () => {
    const { port1, port2 } = new MessageChannel()
    const sum = runner.run({ job: jobs.sum, input: null, jobId: id(), feed: port2 })
    for (const value of [1, 2, 3, null]) port1.postMessage(value)
    expect(await sum).toBe(6)
    port1.close()
  })

  test('progress comes thinned out, the last step always', async () => {
    const seen: number[] = []
    await runner.run({
      job: jobs.report,
      input: 10_000,
      jobId: id(),
      onProgress: (_step, done) => seen.push(done)
    })
    expect(seen[0]).toBe(1)
    expect(seen.at(-1)).toBe(10_000)
    expect(seen.length).toBeLessThan(1000)
  })
})
