import { basename } from 'node:path'
import {
  type Cell,
  type GridFile,
  type GridFileMeta,
  ReadError,
  type ReadFailureCode,
  type SheetGrid,
  type SheetMeta
} from '../../../src-shared/features/exchange/grid.ts'
import type { ForkReader } from './fork-reader.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import { chunksAhead, type FromChild, type TextOptions, type ToChild } from './protocol.ts'
import { ReadStop } from './read-stop.ts'
import { type Sniffed, sniffFile } from './sniff.ts'

/** How a spreadsheet is read and who hears of it. */
export interface ReadOptions {
  fork: ForkReader
  /** Encoding and delimiter of a text file, where the finding is wrong. */
  csv?: TextOptions
  limits?: Partial<ReadingLimits>
  /** From 0 to 1 within each sheet, told before the rows are handed on. */
  onProgress?: (done: number) => void
  /** Before the sheet's rows; sheets come in the file's order. */
  onSheet?: (sheet: number, meta: SheetMeta) => void
  /** Rows from `firstRow` (0-based) on, in ascending order; rows in no call are blank. The next ones wait for a promise. */
  onRows?: (sheet: number, firstRow: number, rows: Cell[][]) => void | Promise<void>
  signal?: AbortSignal
}

const clockTick = 100
/** Starting a process can take its time on a busy machine; that is not the file's. */
const startTime = 20_000

/**
 * Reads a spreadsheet file in a process of its own, watched for time and memory, and hands its rows on as they come.
 * Throws {@link ReadError} with one code whatever is wrong with the file, `file.cancelled` on abort; what `onRows` throws
 * ends the reading and is thrown on.
 */
export async function readSpreadsheet(path: string, options: ReadOptions): Promise<GridFileMeta> {
  const file = basename(path)
  const limits = { ...readingLimits, ...options.limits }
  try {
    if (options.signal?.aborted) throw new ReadStop('file.cancelled')
    const sniffed = await sniffFile(path, limits)
    return await new Reading(path, sniffed, limits, options).run()
  } catch (error) {
    if (!(error instanceof ReadStop)) throw error
    throw new ReadError({
      code: error.code,
      params: { file, ...(error.limit === undefined ? {} : { limit: error.limit }) }
    })
  }
}

/** As {@link readSpreadsheet}, with everything held in memory: for files a person looks at, and for tests. */
export async function readGrid(path: string, options: Omit<ReadOptions, 'onSheet' | 'onRows'>): Promise<GridFile> {
  const sheets: SheetGrid[] = []
  const meta = await readSpreadsheet(path, {
    ...options,
    onSheet: (_, sheet) => {
      sheets.push({ ...sheet, columnCount: 0, firstRow: 0, rows: [] })
    },
    onRows: (index, firstRow, rows) => {
      const sheet = sheets[index]
      if (!sheet) return
      while (sheet.rows.length < firstRow) sheet.rows.push([])
      for (const row of rows) {
        sheet.rows.push(row)
        if (row.length > sheet.columnCount) sheet.columnCount = row.length
      }
    }
  })
  for (const sheet of sheets) sheet.rowCount = sheet.rows.length
  return { ...meta, sheets }
}

/** One file on its way through one child. */
class Reading {
  private readonly path: string
  private readonly sniffed: Sniffed
  private readonly limits: ReadingLimits
  private readonly options: ReadOptions
  private readonly child: ReturnType<ForkReader>
  private began = false
  private worked = 0
  private ahead = 0
  private timer: NodeJS.Timeout | undefined
  /** Chunks are handled one after the other, also when handling takes its time. */
  private queue: Promise<void> = Promise.resolve()

  constructor(path: string, sniffed: Sniffed, limits: ReadingLimits, options: ReadOptions) {
    this.path = path
    this.sniffed = sniffed
    this.limits = limits
    this.options = options
    // The heap gets less than the process may have: buffers lie outside of it.
    const heap = Math.round((sniffed.budget.memory / 1024 / 1024) * 0.9)
    this.child = options.fork(heap)
  }

  async run(): Promise<GridFileMeta> {
    const cancelled = new AbortController()
    try {
      return await new Promise<GridFileMeta>((resolve, reject) => {
        const stop = (code: ReadFailureCode, limit?: string): void => reject(new ReadStop(code, limit))
        this.child.onMessage((message) => this.receive(message as FromChild, resolve, reject))
        // Whatever a file does to the parser ends as a message; a child that dies without one ran out of memory.
        this.child.onExit(() => {
          // That it never began is no fault of the file.
          if (!this.began) reject(new Error('the reading process ended before it began'))
          void this.queue.then(() => stop('file.tooMuchMemory', this.memoryLimit()))
        })
        this.timer = setInterval(() => this.tick(stop), clockTick)
        const onAbort = (): void => stop('file.cancelled')
        this.options.signal?.addEventListener('abort', onAbort, { signal: cancelled.signal })
      })
    } finally {
      clearInterval(this.timer)
      cancelled.abort()
      this.child.kill()
    }
  }

  /** The child's time runs only while it is its turn: not while it waits for rows to be taken. */
  private tick(stop: (code: ReadFailureCode, limit: string) => void): void {
    if (this.ahead >= chunksAhead) return
    this.worked += clockTick
    if (!this.began && this.worked < startTime) return
    if (this.worked > this.sniffed.budget.time) {
      stop('file.tooSlow', `${Math.round(this.sniffed.budget.time / 1000)} s`)
    }
  }

  private receive(message: FromChild, resolve: (meta: GridFileMeta) => void, reject: (error: unknown) => void): void {
    switch (message.type) {
      case 'ready':
        this.began = true
        this.worked = 0
        this.post({ type: 'read', request: this.request() })
        break
      case 'sheet':
        this.enqueue(() => this.options.onSheet?.(message.sheet, message.meta), reject)
        break
      case 'rows':
        this.ahead++
        this.enqueue(async () => {
          this.options.onProgress?.(message.done)
          await this.options.onRows?.(message.sheet, message.firstRow, message.rows)
          this.ahead--
          this.post({ type: 'more' })
        }, reject)
        break
      case 'end':
        this.enqueue(() => resolve(message.meta), reject)
        break
      case 'failure':
        this.enqueue(() => reject(new ReadStop(message.code, message.limit)), reject)
        break
    }
  }

  private enqueue(work: () => void | Promise<void>, reject: (error: unknown) => void): void {
    this.queue = this.queue.then(work).catch(reject)
  }

  private post(message: ToChild): void {
    this.child.post(message)
  }

  private request(): Extract<ToChild, { type: 'read' }>['request'] {
    return { path: this.path, text: this.options.csv ?? {}, limits: this.limits, budget: this.sniffed.budget }
  }

  private memoryLimit(): string {
    return `${Math.round(this.sniffed.budget.memory / 1024 / 1024)} MB`
  }
}
