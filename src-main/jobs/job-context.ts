import type { MessagePort } from 'node:worker_threads'
import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Database } from '../db/open.ts'
import type { JobContext, JobRegister, Work } from './job.ts'

/** Between two messages about progress, in milliseconds: as often as an eye can use. */
const progressEvery = 100

/** What telling and cancelling are made of. */
export interface WorkParts {
  readonly signal: AbortSignal
  /** Whether it was cancelled, also inside a loop that never lets a message in. */
  readonly cancelled: () => boolean
  readonly report: (step: string, done: number, total: number | null) => void
}

/** What a job's context is made of. */
export interface ContextParts extends WorkParts {
  readonly db: Database
  readonly register: JobRegister
  readonly state: Map<string, unknown>
  readonly fileKey: Buffer | null
  readonly feed: MessagePort | null
}

/** Progress throttled, cancelling as an exception. */
export function workOf({ signal, cancelled, report }: WorkParts): Work {
  let lastStep = ''
  let lastAt = 0
  return {
    signal,
    progress(step, done, total) {
      const now = performance.now()
      if (step === lastStep && now - lastAt < progressEvery && done !== total) return
      lastStep = step
      lastAt = now
      report(step, done, total)
    },
    throwIfCancelled() {
      if (cancelled()) throw new AppError('request.cancelled')
    }
  }
}

/** The context of one run. */
export function jobContext(parts: ContextParts): JobContext {
  const { db, register, state, fileKey, feed } = parts
  return { db, register, state, fileKey, feed, ...workOf(parts) }
}
