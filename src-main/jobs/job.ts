import type { MessagePort } from 'node:worker_threads'
import type { Country, Language } from '../../src-shared/kernel/language.ts'
import type { Database } from '../db/open.ts'

/** Who works on which register, as a job needs it; plain data that survives a structured clone. */
export interface JobRegister {
  /** The register's folder (`Name.samregister`). */
  readonly folder: string
  /** Its database inside the folder. */
  readonly database: string
  readonly userId: string
  readonly userName: string
  readonly municipalityId: string
  readonly country: Country
  readonly language: Language
}

/** Names a job and types what goes in and comes out; carries no code, so that main can ask without loading it. */
export interface JobRef<I, O> {
  readonly name: string
  /** Whether it gets the file key for its run (a backup is proved readable with it). */
  readonly needsKey: boolean
  /** Type only; never set. */
  readonly types?: (input: I) => O
}

/** Declares a job's name with the types of its input and output. */
export function jobRef<I, O>(name: string, needsKey = false): JobRef<I, O> {
  return { name, needsKey }
}

/** How a job tells how far it is and learns that nobody wants it any more. */
export interface Work {
  /** Fires on cancel; for what waits. Loops that never wait ask `throwIfCancelled`. */
  readonly signal: AbortSignal
  /** Tells how far it is; sent on at most every tenth of a second. */
  progress(step: string, done: number, total: number | null): void
  /** Throws AppError `request.cancelled` once the job was cancelled; cheap enough for every few hundred rows. */
  throwIfCancelled(): void
}

/** What a running job can use. */
export interface JobContext extends Work {
  /** The worker's own connection to the register. */
  readonly db: Database
  readonly register: JobRegister
  /** Lives as long as the worker: what later jobs of the same affinity find again. */
  readonly state: Map<string, unknown>
  /** The file key, for jobs that declared their need; zeroed when the job ends. */
  readonly fileKey: Buffer | null
  /** Data that main passes on while the job runs, if the job was started with it. */
  readonly feed: MessagePort | null
}

/** A job's code. */
export type JobFunction<I, O> = (input: I, context: JobContext) => O | Promise<O>

/** The jobs a worker can run, by name. */
export type JobRegistry = ReadonlyMap<string, JobFunction<unknown, unknown>>

/** Binds a job's code to its name; the types are checked here, as a message has none. */
export function implement<I, O>(
  ref: JobRef<I, O>,
  run: JobFunction<I, O>
): readonly [string, JobFunction<unknown, unknown>] {
  return [ref.name, (input, context) => run(input as I, context)]
}

/** What is asked of a runner. */
export interface JobRequest<I, O> {
  readonly job: JobRef<I, O>
  readonly input: I
  /** UUID of this run; progress and cancel go by it. */
  readonly jobId: string
  /** Jobs of the same affinity share one worker and its state until it is released. */
  readonly affinity?: string
  /** Handed over to the worker; `context.feed` is its other end's partner. */
  readonly feed?: MessagePort
  readonly onProgress?: (step: string, done: number, total: number | null) => void
}

/** Runs jobs; the window's runner in worker threads, the tests' also in place. */
export interface JobRunner {
  /** Throws the job's AppError, `job.died` when its worker ended under it. */
  run<I, O>(request: JobRequest<I, O>): Promise<O>
  /** Asks a running job to stop; an id that is not running is ignored. */
  cancel(jobId: string): void
  /** Ends the worker of an affinity with all it holds. */
  release(affinity: string): Promise<void>
  /** Ends the workers that wait with the register open; throws RegisterError jobRunning while one runs. */
  endIdle(): Promise<void>
  /** Ends every worker: the register is locked or closed. */
  end(): Promise<void>
}
