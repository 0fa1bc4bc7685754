import type { MessagePort } from 'node:worker_threads'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { JobRegister } from './job.ts'

/** Main to worker. */
export type ToWorker =
  | {
      /** The register that the next jobs work on. */
      readonly kind: 'open'
      readonly register: JobRegister
      /** Transferred, not copied, and zeroed as soon as the file is open. */
      readonly key: ArrayBuffer
    }
  | {
      readonly kind: 'start'
      readonly jobId: string
      readonly name: string
      readonly input: unknown
      readonly feed: MessagePort | null
      /** Transferred; only for jobs that need it. */
      readonly key: ArrayBuffer | null
      /** One Int32: not 0 = cancelled. Shared, so that a loop that never waits sees it. */
      readonly cancel: SharedArrayBuffer
    }
  | { readonly kind: 'cancel'; readonly jobId: string }
  | { readonly kind: 'close' }
  | { readonly kind: 'end' }

/** Worker to main. */
export type FromWorker =
  | {
      readonly kind: 'progress'
      readonly jobId: string
      readonly step: string
      readonly done: number
      readonly total: number | null
    }
  | { readonly kind: 'done'; readonly jobId: string; readonly result: unknown }
  | { readonly kind: 'failed'; readonly jobId: string; readonly failure: Failure }
  | { readonly kind: 'threw'; readonly jobId: string; readonly error: Error }
  | {
      readonly kind: 'closed'
      /** What its heap holds, in bytes. */
      readonly heap: number
    }
