import { basename } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import { ReadError, type TextDelimiter, type TextEncoding } from '../../../../src-shared/features/exchange/grid.ts'
import type { ForkReader } from '../../../jobs/reading/fork-reader.ts'
import { readSpreadsheet } from '../../../jobs/reading/reader.ts'
import { chunksAhead, type FileFailure, type FileToRead, type FromIntake, type ToIntake } from './reading-feed.ts'

/**
 * Reads the files one after the other in the reading process and passes everything on to the import's worker, which
 * holds it back while it is behind. One file's failure does not keep the others from being read.
 */
export async function relayReading(files: readonly FileToRead[], port: MessagePort, fork: ForkReader): Promise<void> {
  const stop = new AbortController()
  let ahead = 0
  let wake: (() => void) | undefined
  port.on('message', (message: FromIntake) => {
    if (message.kind === 'stop') stop.abort()
    else ahead--
    wake?.()
  })
  // The worker's end closes with its job, however it ended.
  port.on('close', () => {
    stop.abort()
    wake?.()
  })
  const post = (message: ToIntake): void => port.postMessage(message)

  for (const [file, { path, encoding, delimiter }] of files.entries()) {
    if (stop.signal.aborted) break
    try {
      let done = 0
      const meta = await readSpreadsheet(path, {
        fork,
        signal: stop.signal,
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
          ahead++
          while (ahead >= chunksAhead && !stop.signal.aborted) {
            await new Promise<void>((resolve) => {
              wake = resolve
            })
          }
        }
      })
      post({ kind: 'read', file, meta })
    } catch (error) {
      post({ kind: 'failed', file, failure: failureOf(error, path) })
    }
  }
  post({ kind: 'end' })
}

function failureOf(error: unknown, path: string): FileFailure {
  if (!(error instanceof ReadError)) return { code: 'file.unreadable', params: { file: basename(path) } }
  const { code, params } = error.failure
  return { code, params: { ...params } }
}
