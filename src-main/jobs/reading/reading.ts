import type { Cell, GridFileMeta, ReadFailureCode, SheetMeta } from '../../../src-shared/features/exchange/grid.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { chunksAhead, type FromChild, type ReadRequest } from './protocol.ts'
import { ReadStop } from './read-stop.ts'
import type { ReadingListener, ReadingProcess } from './reading-process.ts'

/** Who takes what a file holds. The next chunk waits for a promise. */
export interface ContentListener {
  onProgress?: ((done: number) => void) | undefined
  onSheet?: ((sheet: number, meta: SheetMeta) => void) | undefined
  onRows?: ((sheet: number, firstRow: number, rows: Cell[][]) => void | Promise<void>) | undefined
  onPart?: ((part: unknown, done: number) => void | Promise<void>) | undefined
}

const clockTick = 100
/** Starting a process can take its time on a busy machine; that is not the file's. */
const startTime = 20_000

type Reject = (error: unknown) => void

/** One file on its way through a process. */
export class Reading implements ReadingListener {
  private readonly process: ReadingProcess
  private readonly request: ReadRequest
  private readonly content: ContentListener
  private readonly signal: AbortSignal | undefined
  private began = false
  private worked = 0
  private ahead = 0
  /** Chunks are handled one after the other, also when handling takes its time. */
  private queue: Promise<void> = Promise.resolve()
  private resolve: (meta: GridFileMeta) => void = () => undefined
  private reject: Reject = () => undefined

  constructor(
    process: ReadingProcess,
    request: ReadRequest,
    content: ContentListener,
    signal: AbortSignal | undefined
  ) {
    this.process = process
    this.request = request
    this.content = content
    this.signal = signal
  }

  /** Throws {@link ReadStop}, AppError where the child refused, and what a listener throws. */
  async run(): Promise<GridFileMeta> {
    const cancelled = new AbortController()
    let timer: NodeJS.Timeout | undefined
    try {
      return await new Promise<GridFileMeta>((resolve, reject) => {
        this.resolve = resolve
        this.reject = reject
        const stop = (code: ReadFailureCode, limit?: string): void => reject(new ReadStop(code, limit))
        this.process.attend(this)
        timer = setInterval(() => this.tick(stop), clockTick)
        const onAbort = (): void => stop('file.cancelled')
        this.signal?.addEventListener('abort', onAbort, { signal: cancelled.signal })
      })
    } finally {
      clearInterval(timer)
      cancelled.abort()
      this.process.leave()
    }
  }

  ready(): void {
    this.began = true
    this.worked = 0
    this.process.post({ type: 'read', request: this.request })
  }

  /** Whatever a file does to the parser ends as a message; a child that dies without one ran out of memory. */
  ended(): void {
    // That it never began is no fault of the file.
    if (!this.began) this.reject(new Error('the reading process ended before it began'))
    const { memory } = this.request.budget
    const limit = `${Math.round(memory / 1024 / 1024)} MB`
    void this.queue.then(() => this.reject(new ReadStop('file.tooMuchMemory', limit)))
  }

  message(message: FromChild): void {
    const { content } = this
    switch (message.type) {
      case 'sheet':
        this.enqueue(() => content.onSheet?.(message.sheet, message.meta))
        break
      case 'rows':
        this.chunk(message.done, () => content.onRows?.(message.sheet, message.firstRow, message.rows))
        break
      case 'part':
        this.chunk(message.done, () => content.onPart?.(message.part, message.done))
        break
      case 'end':
        this.enqueue(() => this.resolve(message.meta))
        break
      case 'failure':
        this.enqueue(() => this.reject(new ReadStop(message.code, message.limit)))
        break
      case 'refused':
        this.enqueue(() => this.reject(new AppError(message.code, message.params)))
        break
    }
  }

  /** The child's time runs only while it is its turn: not while it waits for rows to be taken. */
  private tick(stop: (code: ReadFailureCode, limit: string) => void): void {
    if (this.ahead >= chunksAhead) return
    this.worked += clockTick
    if (!this.began && this.worked < startTime) return
    const { time } = this.request.budget
    if (this.worked > time) stop('file.tooSlow', `${Math.round(time / 1000)} s`)
  }

  private chunk(done: number, take: () => void | Promise<void>): void {
    this.ahead++
    this.enqueue(async () => {
      this.content.onProgress?.(done)
      await take()
      this.ahead--
      this.process.post({ type: 'more' })
    })
  }

  private enqueue(work: () => void | Promise<void>): void {
    this.queue = this.queue.then(work).catch((error) => this.reject(error))
  }
}
