import { getHeapStatistics } from 'node:v8'
import type { MessagePort } from 'node:worker_threads'
import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { Database } from '../db/open.ts'
import { asRegisterError } from '../db/register-error.ts'
import type { JobRegister, JobRegistry } from './job.ts'
import { jobContext } from './job-context.ts'
import type { FromWorker, ToWorker } from './job-messages.ts'

/** What the jobs of one register share. */
export interface Desk {
  readonly register: JobRegister
  readonly state: Map<string, unknown>
  /** The worker's connection; throws what kept it from opening, so that it becomes the job's failure. */
  readonly connect: () => Database
  /** Closes the connection. */
  readonly close: () => void
}

/** What a worker serves jobs with. */
export interface Serving {
  readonly port: MessagePort
  readonly jobs: JobRegistry
  /** Opens a register; the key is the worker's own to zero. */
  readonly open: (register: JobRegister, key: Buffer) => Desk
  /** Ends the worker. */
  readonly end: () => void
}

type Start = Extract<ToWorker, { kind: 'start' }>

const failureOf = (error: AppError): Failure => ({
  code: error.code,
  params: error.params,
  ...(error.fields ? { fields: error.fields } : {}),
  ...(error.detail === undefined ? {} : { detail: error.detail })
})

/**
 * Answers main's messages until told to end: a register is opened, jobs work on it one after the other, each cancelled by
 * its own flag, it is closed with all that they kept; then another may be.
 */
export function serveJobs(serving: Serving): void {
  let desk: Desk | undefined
  const cancels = new Map<string, AbortController>()
  let before: Promise<void> = Promise.resolve()
  const post = (message: FromWorker): void => serving.port.postMessage(message)

  const run = async (start: Start, controller: AbortController): Promise<void> => {
    const { jobId } = start
    const flag = new Int32Array(start.cancel)
    const fileKey = start.key ? Buffer.from(start.key) : null
    const at = desk
    try {
      const job = serving.jobs.get(start.name)
      if (!job || !at) throw new Error(`No job ${start.name}`)
      const context = jobContext({
        db: at.connect(),
        register: at.register,
        state: at.state,
        fileKey,
        feed: start.feed,
        signal: controller.signal,
        cancelled: () => Atomics.load(flag, 0) !== 0,
        report: (step, done, total) => post({ kind: 'progress', jobId, step, done, total })
      })
      context.throwIfCancelled()
      post({ kind: 'done', jobId, result: await job(start.input, context) })
    } catch (thrown) {
      const error = asRegisterError(thrown, at?.register.database ?? '')
      if (error instanceof AppError) post({ kind: 'failed', jobId, failure: failureOf(error) })
      else post({ kind: 'threw', jobId, error: error instanceof Error ? error : new Error(String(error)) })
    } finally {
      cancels.delete(jobId)
      fileKey?.fill(0)
      start.feed?.close()
    }
  }

  const close = (): void => {
    desk?.close()
    desk = undefined
  }

  serving.port.on('message', (message: ToWorker) => {
    if (message.kind === 'open') {
      desk = serving.open(message.register, Buffer.from(message.key))
    } else if (message.kind === 'start') {
      const controller = new AbortController()
      cancels.set(message.jobId, controller)
      before = before.then(() => run(message, controller))
    } else if (message.kind === 'cancel') {
      cancels.get(message.jobId)?.abort()
    } else if (message.kind === 'close') {
      before = before.then(() => {
        close()
        post({ kind: 'closed', heap: getHeapStatistics().used_heap_size })
      })
    } else {
      close()
      serving.end()
    }
  })
}
