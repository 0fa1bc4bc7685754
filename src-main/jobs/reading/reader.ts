import { basename } from 'node:path'
import {
  type Cell,
  type GridFile,
  type GridFileMeta,
  ReadError,
  type SheetGrid,
  type SheetMeta
} from '../../../src-shared/features/exchange/grid.ts'
import type { ForkReader } from './fork-reader.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import type { TextOptions } from './protocol.ts'
import { ReadStop } from './read-stop.ts'
import { Reading } from './reading.ts'
import { ReadingProcess } from './reading-process.ts'
import { sniffFile } from './sniff.ts'

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

/** How a package is read; the next part waits for a promise. */
export interface ReadPackageOptions extends Pick<ReadOptions, 'limits' | 'signal'> {
  /** As `features/exchange/held/package-parts.ts` makes them; `done` runs from 0 to 1. */
  onPart: (part: unknown, done: number) => void | Promise<void>
}

/**
 * Reads a spreadsheet file in a process of its own, watched for time and memory, and hands its rows on as they come.
 * Throws {@link ReadError} with one code whatever is wrong with the file, `file.cancelled` on abort; what `onRows` throws
 * ends the reading and is thrown on.
 */
export async function readSpreadsheet(path: string, options: ReadOptions): Promise<GridFileMeta> {
  const { fork, csv = {}, signal, onProgress, onSheet, onRows } = options
  const limits = { ...readingLimits, ...options.limits }
  return failingWith(path, async () => {
    if (signal?.aborted) throw new ReadStop('file.cancelled')
    const { budget } = await sniffFile(path, limits)
    const process = new ReadingProcess(fork, budget.memory)
    try {
      const listener = { onProgress, onSheet, onRows }
      return await new Reading(
        process,
        { path, content: { kind: 'rows' }, text: csv, limits, budget },
        listener,
        signal
      ).run()
    } finally {
      process.end()
    }
  })
}

/** Above this a process that has read a file makes way for a new one: what it still holds is not the next file's. */
const mostKept = 350 * 1024 * 1024
/** A package's rows are made records where they are read: so it may hold both. */
const packageGrowth = 2

/**
 * Reads packages one after the other. One process serves for several, as starting it costs more than reading most of
 * them; one that did not come to a file's end, or has grown, is not asked again.
 */
export class PackageReader {
  private readonly fork: ForkReader
  private readonly schema: number
  private process: ReadingProcess | null = null

  /** @param schema version of the register that reads them */
  constructor(fork: ForkReader, schema: number) {
    this.fork = fork
    this.schema = schema
  }

  /** Throws {@link ReadError} as `readSpreadsheet` does, and AppError for a workbook that is no package or too new. */
  async read(path: string, { onPart, signal, ...options }: ReadPackageOptions): Promise<GridFileMeta> {
    const limits = { ...readingLimits, growth: packageGrowth * readingLimits.growth, ...options.limits }
    return failingWith(path, async () => {
      if (signal?.aborted) throw new ReadStop('file.cancelled')
      const { budget } = await sniffFile(path, limits)
      const process = this.processFor(budget.memory)
      this.process = null
      try {
        const request = { path, content: { kind: 'package' as const, schema: this.schema }, text: {}, limits, budget }
        const meta = await new Reading(process, request, { onPart }, signal).run()
        if (process.resident < mostKept) this.process = process
        return meta
      } finally {
        if (this.process !== process) process.end()
      }
    })
  }

  /** Ends the process that waits for a next file. */
  end(): void {
    this.process?.end()
    this.process = null
  }

  private processFor(memory: number): ReadingProcess {
    if (this.process?.isFree(memory)) return this.process
    this.end()
    return new ReadingProcess(this.fork, memory)
  }
}

/** Whatever stopped the reading is told as one failure of the file. */
async function failingWith<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof ReadStop)) throw error
    throw new ReadError({
      code: error.code,
      params: { file: basename(path), ...(error.limit === undefined ? {} : { limit: error.limit }) }
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
