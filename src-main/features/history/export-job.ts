import type { HistoryLine } from '../../../src-shared/features/register/history-contract.ts'
import { type Language, zoneOf } from '../../../src-shared/kernel/language.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import type { JobContext } from '../../jobs/job.ts'
import { implement } from '../../jobs/job.ts'
import { replaceFile, writeAll } from '../../platform/files.ts'
import { csvDelimiter, csvText } from '../exchange/export/csv-text.ts'
import type { Shown } from '../exchange/export/visible-value.ts'
import { writeWorkbook } from '../exchange/export/workbook.ts'
import { rowLimit, type WorkbookSheet } from '../exchange/export/workbook-sheet.ts'
import { lineMaker } from './entry-view.ts'
import { type HistoryExport, historyExportJob } from './export-ref.ts'
import { historyColumns, rowMaker } from './export-rows.ts'
import { type EntryRow, findEntries, newestPlace } from './find-entries.ts'
import { historyWords } from './words.ts'

/** Version of the json's shape: within one version it only grows. */
const jsonSchemaVersion = 1
const chunkLength = 256 * 1024
/** Entries read at once. */
const stretch = 500
/** Rows of one sheet of a workbook; what is more goes on in the next. */
const sheetRows = rowLimit - 1000

/** One export under way. */
interface Export {
  readonly input: HistoryExport
  readonly context: JobContext
  /** The entries, newest first, each time from the beginning. */
  readonly lines: () => Iterable<HistoryLine>
  readonly told: (written: number) => void
}

function* rowsOf({ input, context, lines }: Export): Generator<readonly Shown[]> {
  const rows = rowMaker(input.language, context.register)
  for (const line of lines()) yield* rows(line)
}

async function writeXlsx(work: Export): Promise<void> {
  const { input, told } = work
  const words = historyWords(input.language)
  const counts = rowsPerSheet(work)
  const rows = rowsOf(work)
  const sheets = counts.map(
    (rowCount, index): WorkbookSheet => ({
      name: index === 0 ? words.title : `${words.title} ${index + 1}`,
      columns: historyColumns(input.language),
      rowCount,
      rows: taken(rows, rowCount),
      frozenColumns: 2
    })
  )
  const dateFormat = dateFormats[input.language]
  // Nothing in it offers a list, so that the mark of their sheet is never written.
  await replaceFile(input.path, (file) =>
    writeWorkbook(file, { title: words.title, sheets, dateFormat, onRows: told }, '')
  )
}

/** How the languages write dates, in Excel's own letters. */
const dateFormats: Readonly<Record<Language, string>> = { da: 'dd-mm-yyyy', nb: 'dd.mm.yyyy', en: 'yyyy-mm-dd' }

/** A sheet says beforehand how many rows it has, and so they are counted first. */
function rowsPerSheet(work: Export): readonly number[] {
  let count = 0
  for (const _ of rowsOf(work)) {
    count += 1
    if (count % stretch === 0) work.context.progress('read', count, null)
  }
  const full = Array.from({ length: Math.floor(count / sheetRows) }, () => sheetRows)
  return count % sheetRows > 0 || count === 0 ? [...full, count % sheetRows] : full
}

/** The next rows of one stream: sheets are written one after the other. */
function* taken(rows: Iterator<readonly Shown[]>, count: number): Generator<readonly Shown[]> {
  for (let i = 0; i < count; i++) {
    const { value, done } = rows.next()
    if (done) return
    yield value
  }
}

async function writeCsv(work: Export): Promise<void> {
  const { input, told } = work
  const labels = historyColumns(input.language).map(({ label }) => label)
  await replaceFile(input.path, async (file) => {
    for (const chunk of csvText(labels, rowsOf(work), csvDelimiter[input.language], told)) await writeAll(file, chunk)
  })
}

async function writeJson({ input, lines, told }: Export): Promise<void> {
  const { exportedAt, filter } = input
  const head = { format: 'samregister-history', schemaVersion: jsonSchemaVersion, exportedAt, filter }
  await replaceFile(input.path, async (file) => {
    let text = `${JSON.stringify(head).slice(0, -1)},"entries":[`
    let written = 0
    for (const line of lines()) {
      text += `${written > 0 ? ',' : ''}\n${JSON.stringify(line)}`
      written += 1
      if (text.length < chunkLength) continue
      told(written)
      await writeAll(file, text)
      text = ''
    }
    await writeAll(file, `${text}\n]}\n`)
  })
}

const writers = { xlsx: writeXlsx, csv: writeCsv, json: writeJson } as const

/**
 * Writes the history as it is at this moment; the file is whole or not there. Throws as `writingFile`,
 * `request.cancelled`.
 */
async function runExport(input: HistoryExport, context: JobContext): Promise<{ readonly entries: number }> {
  const { db, register } = context
  // A reader's transaction: what others write meanwhile is not seen, and holds nobody up.
  db.exec('BEGIN')
  try {
    let entries = 0
    const zone = zoneOf[register.country]
    const lines = function* (): Generator<HistoryLine> {
      const line = lineMaker(db)
      entries = 0
      for (const row of allEntries(context, input, zone)) {
        entries += 1
        yield line(row)
      }
    }
    const total = newestPlace(db)
    const told = (written: number): void => context.progress('export', written, input.format === 'json' ? total : null)
    await writingFile(input.path, () => writers[input.format]({ input, context, lines, told }))
    return { entries }
  } finally {
    db.exec('COMMIT')
  }
}

function* allEntries(context: JobContext, { filter }: HistoryExport, zone: string): Generator<EntryRow> {
  for (let before: number | null = null; ; ) {
    context.throwIfCancelled()
    const found = findEntries(context.db, { filter, zone, before, limit: stretch, budget: 100 })
    yield* found.rows
    if (found.next === null) return
    before = found.next
  }
}

/** The job's code, for the worker's registry. */
export const historyJobs = [implement(historyExportJob, runExport)]
