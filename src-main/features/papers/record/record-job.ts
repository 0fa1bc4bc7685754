import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { replaceFile, writeFileAtomic } from '../../../platform/files.ts'
import { paperDocx } from '../../../platform/paper/paper-docx.ts'
import { listsMark } from '../../exchange/export/columns.ts'
import { writeWorkbook } from '../../exchange/export/workbook.ts'
import { pageOf } from '../../print/deliver.ts'
import { type Desk, withLetterhead } from '../../print/letterhead.ts'
import { publishedRecord } from '../versions/published-record.ts'
import { type RecordModel, recordModel } from './record-model.ts'
import { recordPaper } from './record-paper.ts'
import { type RecordInput, recordJob, type WrittenRecord } from './record-ref.ts'
import { type RecordSource, recordOfNow } from './record-source.ts'
import { recordWords } from './record-words.ts'
import { recordWorkbook } from './record-workbook.ts'

/**
 * Reads the record as it is at this moment, however long that takes. A file is whole or not there. Throws as
 * `writingFile`, record.notFound, request.cancelled.
 */
async function runRecord(input: RecordInput, context: JobContext): Promise<WrittenRecord> {
  const { db, register } = context
  const municipality = { id: register.municipalityId, country: register.country }
  const desk: Desk = { session: { db, municipality, name: input.registerName }, now: () => input.at }
  // A reader's transaction: what others write meanwhile is not seen, and holds nobody up.
  db.exec('BEGIN')
  try {
    const model = await recordModel(sourceOf(input, desk), input, desk, (done, total) => {
      context.throwIfCancelled()
      context.progress('read', done, total)
    })
    return { activities: model.entries.length, page: await written(input, model, desk, context) }
  } finally {
    db.exec('COMMIT')
  }
}

/** The published version that is asked for, else the register as it is. */
function sourceOf(input: RecordInput, desk: Desk): RecordSource {
  const { version } = input
  return version === null ? recordOfNow(input, desk) : publishedRecord({ ...input, version }, desk)
}

async function written(
  { path, format, language }: RecordInput,
  model: RecordModel,
  desk: Desk,
  { progress }: JobContext
): Promise<WrittenRecord['page']> {
  const words = recordWords(language)
  const paper = () => withLetterhead(recordPaper(model, words), language, desk)
  if (format === 'pdf') return pageOf(paper())
  progress('write', 0, null)
  await writingFile(path, () =>
    format === 'docx'
      ? writeFileAtomic(path, paperDocx(paper()))
      : replaceFile(path, (file) => writeWorkbook(file, recordWorkbook(model, words), listsMark))
  )
  return null
}

/** The code of the jobs of documents, for the worker's registry. */
export const paperJobs = [implement(recordJob, runRecord)]
