import { basename } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { ReadError, type TextDelimiter, type TextEncoding } from '../../../../src-shared/features/exchange/grid.ts'
import type { ForkReader } from '../../../jobs/reading/fork-reader.ts'
import { readSpreadsheet } from '../../../jobs/reading/reader.ts'
import { chunksAhead, type FileFailure, type FileToRead, type FromIntake, type ToIntake } from './reading-feed.ts'

/**
 * Reads the files in reading processes, so many at a time, and passes everything on to the worker, which holds them back
 * while it is behind. One file's failure does not keep the others from being read.
 */
export async function relayReading(
  files: readonly FileToRead[],
  port: MessagePort,
  fork: ForkReader,
  lanes = 1
): Promise<void> {
  const stop = new AbortController()
  const flow = new Flow(port, stop, lanes * chunksAhead)
  const waiting = files.entries()
  const lane = async (): Promise<void> => {
    for (const [file, one] of waiting) {
      if (stop.signal.aborted) return
      await relayFile(file, one, { port, fork, flow, signal: stop.signal })
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  port.postMessage({ kind: 'end' } satisfies ToIntake)
}

/** Counts what is on its way to the worker, and has whoever reads wait while that is enough. */
class Flow {
  private readonly stop: AbortController
  private readonly most: number
  private ahead = 0
  private waiting: (() => void)[] = []

  constructor(port: MessagePort, stop: AbortController, most: number) {
    this.stop = stop
    this.most = most
    port.on('message', (message: FromIntake) => {
      if (message.kind === 'stop') stop.abort()
      else this.ahead--
      this.wake()
    })
    // The worker's end closes with its job, however it ended.
    port.on('close', () => {
      stop.abort()
      this.wake()
    })
  }

  async sent(): Promise<void> {
    this.ahead++
    while (this.ahead >= this.most && !this.stop.signal.aborted)
      await new Promise<void>((resolve) => this.waiting.push(resolve))
  }

  private wake(): void {
    for (const go of this.waiting.splice(0)) go()
  }
}

interface Relaying {
  readonly port: MessagePort
  readonly fork: ForkReader
  readonly flow: Flow
  readonly signal: AbortSignal
}

async function relayFile(
  file: number,
  { path, encoding, delimiter }: FileToRead,
  { port, fork, flow, signal }: Relaying
): Promise<void> {
  const post = (message: ToIntake): void => port.postMessage(message)
  try {
    let done = 0
    const meta = await readSpreadsheet(path, {
      fork,
      signal,
      csv: {
        ...(encoding ? { encoding: encoding as TextEncoding } : {}),
        ...(delimiter ? { delimiter: delimiter as TextDelimiter } : {})
      },
      onProgress: (share) => {
        done = share
      },
      onSheet: (sheet, meta) => post({ kind: 'sheet', file, sheet, meta }),
      onRows: async (sheet, firstRow, rows) => {
        post({ kind: 'rows', file, sheet, firstRow, rows, done })
        await flow.sent()
      }
    })
    post({ kind: 'read', file, meta })
  } catch (error) {
    post({ kind: 'failed', file, failure: failureOf(error, path) })
  }
}

function failureOf(error: unknown, path: string): FileFailure {
  if (!(error instanceof ReadError)) return { code: 'file.unreadable', params: { file: basename(path) } }
  const { code, params } = error.failure
  return { code, params: { ...params } }
}
