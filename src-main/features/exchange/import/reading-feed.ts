import type { MessagePort } from 'node:worker_threads'
import type { Cell, GridFileMeta, SheetMeta } from '../../../../src-shared/features/exchange/grid.ts'
import type { ErrorCode } from '../../../../src-shared/kernel/errors.ts'

/** A file to be read, with what is to be assumed about a text file. */
export interface FileToRead {
  readonly path: string
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
}

/** Why a file gave no rows. */
export interface FileFailure {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
}

/**
 * Main to the import's worker: what the reading process says about the files, in order. (The reading process is main's
 * child, as Electron lets only main start one.)
 */
export type ToIntake =
  | { readonly kind: 'sheet'; readonly file: number; readonly sheet: number; readonly meta: SheetMeta }
  | {
      readonly kind: 'rows'
      readonly file: number
      readonly sheet: number
      readonly firstRow: number
      readonly rows: Cell[][]
      /** 0 to 1 of the sheet. */
      readonly done: number
    }
  | { readonly kind: 'read'; readonly file: number; readonly meta: GridFileMeta }
  | { readonly kind: 'failed'; readonly file: number; readonly failure: FileFailure }
  | { readonly kind: 'end' }

/** The worker to main: another chunk may come, or nothing more is wanted. */
export type FromIntake = { readonly kind: 'more' } | { readonly kind: 'stop' }

/** Chunks of each file being read that may be on their way to the worker. */
const chunksAhead = 2

/** Counts what is on its way to the worker, and has whoever reads wait while that is enough. */
export class RelayFlow {
  private readonly stop = new AbortController()
  private readonly most: number
  private ahead = 0
  private waiting: (() => void)[] = []

  constructor(port: MessagePort, lanes: number) {
    this.most = lanes * chunksAhead
    port.on('message', (message: FromIntake) => {
      if (message.kind === 'stop') this.stop.abort()
      else this.ahead--
      this.wake()
    })
    // The worker's end closes with its job, however it ended.
    port.on('close', () => {
      this.stop.abort()
      this.wake()
    })
  }

  /** Aborts when the worker wants nothing more. */
  get signal(): AbortSignal {
    return this.stop.signal
  }

  /** A chunk was sent: resolves when another may be. */
  async sent(): Promise<void> {
    this.ahead++
    while (this.ahead >= this.most && !this.stop.signal.aborted)
      await new Promise<void>((resolve) => this.waiting.push(resolve))
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go()
  }
}
