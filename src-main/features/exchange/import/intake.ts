import { on } from 'node:events'
import { basename } from 'node:path'
import type { MessagePort } from 'node:worker_threads'
import type { GridFileMeta, SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { CellPool } from './cell-pool.ts'
import type { FileFailure, FileToRead, FromIntake, ToIntake } from './reading-feed.ts'

/** A file as the import holds it: its sheets with all cells, or why there are none. */
export interface TakenFile {
  readonly path: string
  /** Base name. */
  readonly file: string
  readonly meta: GridFileMeta | null
  readonly sheets: SheetGrid[]
  readonly failure: FileFailure | null
}

interface Taking {
  readonly path: string
  meta: GridFileMeta | null
  sheets: SheetGrid[]
  failure: FileFailure | null
  pool: CellPool
  done: boolean
}

/**
 * Takes in what main relays from the reading process: rows go straight into their sheet, equal values shared. Throws
 * request.cancelled when the job is cancelled.
 */
export async function takeFiles(files: readonly FileToRead[], context: JobContext): Promise<TakenFile[]> {
  const { feed, signal } = context
  if (!feed) throw new Error('Reading needs a feed')
  const taking = files.map(
    ({ path }): Taking => ({ path, meta: null, sheets: [], failure: null, pool: new CellPool(), done: false })
  )
  try {
    for await (const [message] of on(feed, 'message', { signal }))
      if (!take(message as ToIntake, taking, feed, context)) break
  } catch (error) {
    if (!signal.aborted) throw error
    feed.postMessage({ kind: 'stop' } satisfies FromIntake)
  }
  context.throwIfCancelled()
  return taking.map(({ path, meta, sheets, failure }) => ({ path, file: basename(path), meta, sheets, failure }))
}

/** Answers false at the end. */
function take(message: ToIntake, files: readonly Taking[], feed: MessagePort, context: JobContext): boolean {
  if (message.kind === 'end') return false
  const file = files[message.file]
  if (!file) return true
  if (message.kind === 'sheet') {
    file.sheets[message.sheet] = { ...message.meta, columnCount: 0, firstRow: 0, rows: [] }
    file.pool = new CellPool()
  } else if (message.kind === 'rows') {
    const sheet = file.sheets[message.sheet]
    if (sheet) addRows(sheet, message, file.pool)
    context.progress(
      'read',
      Math.round((files.filter(({ done }) => done).length + message.done) * 1000),
      files.length * 1000
    )
    feed.postMessage({ kind: 'more' } satisfies FromIntake)
  } else if (message.kind === 'read') {
    file.meta = message.meta
    for (const sheet of file.sheets) sheet.rowCount = sheet.rows.length
    file.pool = new CellPool()
    file.done = true
  } else {
    file.done = true
    file.failure = message.failure
    file.sheets = []
  }
  return true
}

function addRows(sheet: SheetGrid, { firstRow, rows }: Extract<ToIntake, { kind: 'rows' }>, pool: CellPool): void {
  while (sheet.rows.length < firstRow) sheet.rows.push([])
  for (const row of rows) {
    pool.share(row)
    sheet.rows.push(row)
    if (row.length > sheet.columnCount) sheet.columnCount = row.length
  }
}
