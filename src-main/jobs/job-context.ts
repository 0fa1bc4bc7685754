import type { MessagePort } from 'node:worker_threads'
import { AppError } from '../../src-shared/kernel/errors.ts'
import type { Database } from '../db/open.ts'
import type { JobContext, JobRegister } from './job.ts'

/** Between two messages about progress, in milliseconds: as often as an eye can use. */
const progressEvery = 100

/** What a job's context is made of. */
export interface ContextParts {
  readonly db: Database
  readonly register: JobRegister
  readonly state: Map<string, unknown>
  readonly fileKey: Buffer | null
  readonly feed: MessagePort | null
  readonly signal: AbortSignal
  /** Whether it was cancelled, also inside a loop that never lets a message in. */
  readonly cancelled: () => boolean
  readonly report: (step: string, done: number, total: number | null) => void
}

/** The context of one run: progress throttled, cancelling as an exception. */
export function jobContext(parts: ContextParts): JobContext {
  let lastStep = ''
  let lastAt = 0
  return {
    db: parts.db,
    register: parts.register,
    state: parts.state,
    fileKey: parts.fileKey,
    feed: parts.feed,
    signal: parts.signal,
    progress(step, done, total) {
      const now = performance.now()
      if (step === lastStep && now - lastAt < progressEvery && done !== total) return
      lastStep = step
      lastAt = now
      parts.report(step, done, total)
    },
    throwIfCancelled() {
      if (parts.cancelled()) throw new AppError('request.cancelled')
    }
  }
}
