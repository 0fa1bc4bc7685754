import { Worker } from 'node:worker_threads'
import { AppError } from '../../src-shared/kernel/errors.ts'
import { withoutSecrets } from '../platform/environment.ts'
import type { JobRegister, JobRequest } from './job.ts'
import type { FromWorker, ToWorker } from './job-messages.ts'

interface Running {
  readonly request: JobRequest<unknown, unknown>
  readonly cancel: SharedArrayBuffer
  readonly resolve: (result: unknown) => void
  readonly reject: (error: unknown) => void
}

/** How long a worker may take to close its connection before it is ended the hard way, in milliseconds. */
const patience = 5000

/** A copy in memory of its own, so that it can be transferred and does not linger in Node's shared pool. */
function copyOf(key: Buffer): ArrayBuffer {
  const bytes = new Uint8Array(key.length)
  bytes.set(key)
  return bytes.buffer
}

/** One worker thread as main sees it: the jobs it runs, and what becomes of them when it ends. */
export class JobThread {
  private readonly worker: Worker
  private readonly running = new Map<string, Running>()
  private readonly exited: Promise<void>
  private ended = false
  private failed = false
  private closed: ((heap: number) => void) | undefined

  constructor(path: string) {
    // Secrets may stand in the environment of the command line; a worker has no use for them.
    const env = withoutSecrets(process.env)
    this.worker = new Worker(path, { env, name: 'samregister-job' })
    this.worker.on('message', (message: FromWorker) => this.take(message))
    this.worker.on('error', (error) => this.died(error))
    this.exited = new Promise((resolve) => {
      this.worker.once('exit', () => {
        this.died(undefined)
        resolve()
      })
    })
  }

  /** Whether it can take jobs. */
  get alive(): boolean {
    return !this.ended
  }

  /** Whether it may serve other jobs than those it was made for: none runs, and each before went well. */
  get isFit(): boolean {
    return !this.ended && !this.failed && this.running.size === 0
  }

  /** Opens the register that its next jobs work on. */
  open(register: JobRegister, key: Buffer): void {
    this.worker.ref()
    const own = copyOf(key)
    this.worker.postMessage({ kind: 'open', register, key: own } satisfies ToWorker, [own])
  }

  /** Closes the register once no job runs, with all that its jobs kept; answers what its heap holds then, in bytes. */
  async close(): Promise<number> {
    const closed = new Promise<number>((resolve) => {
      this.closed = resolve
    })
    this.worker.postMessage({ kind: 'close' } satisfies ToWorker)
    const heap = await Promise.race([closed, this.exited.then(() => 0)])
    // A thread that waits for work keeps nobody from ending.
    this.worker.unref()
    return heap
  }

  run(request: JobRequest<unknown, unknown>, fileKey: Buffer | null): Promise<unknown> {
    if (this.ended) return Promise.reject(new AppError('job.died'))
    const cancel = new SharedArrayBuffer(4)
    const result = new Promise<unknown>((resolve, reject) => {
      this.running.set(request.jobId, { request, cancel, resolve, reject })
    })
    const { jobId, job, input, feed = null } = request
    const key = fileKey && copyOf(fileKey)
    const start: ToWorker = { kind: 'start', jobId, name: job.name, input, feed, key, cancel }
    this.worker.postMessage(start, [...(feed ? [feed] : []), ...(key ? [key] : [])])
    return result
  }

  cancel(jobId: string): void {
    const running = this.running.get(jobId)
    if (!running) return
    Atomics.store(new Int32Array(running.cancel), 0, 1)
    this.worker.postMessage({ kind: 'cancel', jobId } satisfies ToWorker)
  }

  /** Cancels what runs, lets the connection close, and ends the thread. */
  async end(): Promise<void> {
    if (!this.ended) {
      for (const jobId of this.running.keys()) this.cancel(jobId)
      this.ended = true
      this.worker.postMessage({ kind: 'end' } satisfies ToWorker)
      const timer = setTimeout(() => void this.worker.terminate(), patience)
      await this.exited
      clearTimeout(timer)
    }
    await this.exited
  }

  private take(message: FromWorker): void {
    if (message.kind === 'closed') {
      this.closed?.(message.heap)
      return
    }
    const running = this.running.get(message.jobId)
    if (!running) return
    if (message.kind === 'progress') {
      running.request.onProgress?.(message.step, message.done, message.total)
      return
    }
    this.running.delete(message.jobId)
    if (message.kind !== 'done') this.failed = true
    if (message.kind === 'done') running.resolve(message.result)
    else if (message.kind === 'threw') running.reject(message.error)
    else {
      const { code, params, fields, detail } = message.failure
      running.reject(new AppError(code, params, { ...(fields ? { fields } : {}), detail }))
    }
  }

  private died(cause: unknown): void {
    const was = this.ended ? new AppError('request.cancelled') : new AppError('job.died')
    if (cause !== undefined) was.cause = cause
    this.ended = true
    for (const running of this.running.values()) running.reject(was)
    this.running.clear()
  }
}
