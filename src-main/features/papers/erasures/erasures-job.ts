import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { replaceFile } from '../../../platform/files.ts'
import { listsMark } from '../../exchange/export/columns.ts'
import { writeWorkbook } from '../../exchange/export/workbook.ts'
import { paperFormat } from '../../print/letterhead.ts'
import { erasuresOf } from './erasures.ts'
import { type ErasuresInput, erasuresJob } from './erasures-ref.ts'
import { erasuresWorkbook } from './erasures-workbook.ts'

/** The file is whole or not there. Throws as `writingFile`, request.cancelled. */
async function runErasures(
  { path, language, today, year, unit }: ErasuresInput,
  { db, register, progress, throwIfCancelled }: JobContext
): Promise<{ readonly count: number }> {
  const municipality = { id: register.municipalityId, country: register.country }
  const all = { year, unit, offset: 0, limit: Number.MAX_SAFE_INTEGER }
  const read = await erasuresOf({ db, municipality }, all, today, (done, total) => {
    throwIfCancelled()
    progress('read', done, total)
  })
  progress('write', 0, null)
  const workbook = erasuresWorkbook(read, year, paperFormat({ session: { db, municipality, name: '' } }, language))
  await writingFile(path, () => replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark)))
  return { count: read.total }
}

/** The code of the erasures' job, for the worker's registry. */
export const erasuresJobs = [implement(erasuresJob, runErasures)]
