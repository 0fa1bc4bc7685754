import { basename } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { ReadError, type TextDelimiter, type TextEncoding } from '../../../../src-shared/features/exchange/grid.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { ForkReader } from '../../../jobs/reading/fork-reader.ts'
import { readSpreadsheet } from '../../../jobs/reading/reader.ts'
import { type FileFailure, type FileToRead, RelayFlow, type ToIntake } from './reading-feed.ts'

/**
 * Reads the files in reading processes, one after the other, and passes everything on to the worker, which holds them
 * back while it is behind. One file's failure does not keep the others from being read.
 */
export async function relayReading(files: readonly FileToRead[], port: MessagePort, fork: ForkReader): Promise<void> {
  const flow = new RelayFlow(port, 1)
  for (const [file, one] of files.entries()) {
    if (flow.signal.aborted) break
    await relayFile(file, one, { port, fork, flow })
  }
  port.postMessage({ kind: 'end' } satisfies ToIntake)
}

interface Relaying {
  readonly port: MessagePort
  readonly fork: ForkReader
  readonly flow: RelayFlow
}

async function relayFile(
  file: number,
  { path, encoding, delimiter }: FileToRead,
  { port, fork, flow }: Relaying
): Promise<void> {
  const post = (message: ToIntake): void => port.postMessage(message)
  try {
    let done = 0
    const meta = await readSpreadsheet(path, {
      fork,
      signal: flow.signal,
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

/** Why a file could not be read. */
export function failureOf(error: unknown, path: string): FileFailure {
  if (error instanceof AppError) return { code: error.code, params: error.params }
  if (!(error instanceof ReadError)) return { code: 'file.unreadable', params: { file: basename(path) } }
  const { code, params } = error.failure
  return { code, params: { ...params } }
}
