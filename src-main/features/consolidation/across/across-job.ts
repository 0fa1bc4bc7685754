import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { replaceFile } from '../../../platform/files.ts'
import { listsMark } from '../../exchange/export/columns.ts'
import { dateFormats } from '../../exchange/export/manifest.ts'
import { writeWorkbook } from '../../exchange/export/workbook.ts'
import { type AcrossFileInput, acrossFileJob } from './across-ref.ts'
import { acrossSheets } from './across-workbook.ts'
import { acrossBook } from './book.ts'
import { anonymousSheets } from './league-workbook.ts'
import { acrossWords } from './words.ts'

/** The file is whole or not there. Throws as `writingFile`, request.cancelled. */
async function write({ path, language, anonymous, today }: AcrossFileInput, context: JobContext) {
  const { db, throwIfCancelled } = context
  const counted = await acrossBook(db, 'across').read(today, (done, total) => {
    throwIfCancelled()
    context.progress('read', done, total)
  })
  const writing = { db, counted, language }
  const sheets = anonymous ? anonymousSheets(writing) : acrossSheets(writing)
  const all = sheets.reduce((sum, { rowCount }) => sum + rowCount, 0)
  const onRows = (written: number): void => {
    throwIfCancelled()
    context.progress('write', written, all)
  }
  const title = acrossWords(language)(anonymous ? 'file.anonymous' : 'page.across')
  const workbook = { title, sheets, dateFormat: dateFormats[language], onRows }
  await writingFile(path, () => replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark)))
  return { municipalities: counted.facts.length }
}

/** The job's code, for the worker's registry. */
export const acrossJobs = [implement(acrossFileJob, write)]
