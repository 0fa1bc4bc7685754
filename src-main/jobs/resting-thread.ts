import type { JobThread } from './job-thread.ts'

/** So long a thread waits for the next job: to load the program's code takes longer than most jobs. */
const restMinutes = 1
/** Whose heap has grown beyond this (bytes) does not wait: the memory is wanted elsewhere. */
const restingHeap = 128 * 2 ** 20

/** A place for one thread that has loaded the program's code, with no register open, until a job wants it. */
export class RestingThread {
  #thread: JobThread | undefined
  #timer: NodeJS.Timeout | undefined

  /** The thread that waits, if one does; it waits no longer. */
  take(): JobThread | undefined {
    const thread = this.#thread
    clearTimeout(this.#timer)
    this.#thread = undefined
    return thread?.alive ? thread : undefined
  }

  /** Lets a thread wait whose heap holds so many bytes; false where one waits already, or where it is too large. */
  keep(thread: JobThread, heap: number): boolean {
    if (this.#thread || !thread.alive || heap > restingHeap) return false
    this.#thread = thread
    this.#timer = setTimeout(() => void this.end(), restMinutes * 60_000)
    this.#timer.unref()
    return true
  }

  /** Ends the one that waits: its memory may still hold what its last job saw. */
  async end(): Promise<void> {
    await this.take()?.end()
  }
}
