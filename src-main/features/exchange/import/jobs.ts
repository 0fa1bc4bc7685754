import { entityNames } from '../../../../src-shared/kernel/field.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { implement } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { undoBatch } from '../../batches/undo.ts'
import { absent } from './absent-people.ts'
import { applyImport } from './apply-job.ts'
import { errorSheets } from './error-rows.ts'
import { writeErrorWorkbook } from './error-workbook.ts'
import {
  absentJob,
  applyJob,
  configureJob,
  decideJob,
  errorWorkbookJob,
  filePathJob,
  gridJob,
  previewJob,
  readFilesJob,
  rereadFileJob,
  rowsJob,
  undoJob
} from './import-jobs-refs.ts'
import {
  configure,
  decide,
  filePath,
  preview,
  readFiles,
  rereadFile,
  sessionIn,
  showGrid,
  showRows
} from './session-jobs.ts'

/** The code of the import's jobs, for the worker's registry. */
export const importJobs = [
  implement(readFilesJob, readFiles),
  implement(filePathJob, filePath),
  implement(rereadFileJob, rereadFile),
  implement(gridJob, showGrid),
  implement(configureJob, configure),
  implement(previewJob, preview),
  implement(decideJob, decide),
  implement(rowsJob, showRows),
  implement(absentJob, absent),
  implement(applyJob, applyImport),
  implement(errorWorkbookJob, async ({ sessionId, path }, context) => {
    const session = sessionIn(context, sessionId)
    const sheets = session.errorSheets ?? (session.planned ? errorSheets(session, session.planned) : [])
    return writingFile(path, () => writeErrorWorkbook(path, sheets, session.language))
  }),
  implement(undoJob, (input, context) => {
    const result = whenFree(() => undoBatch(input, context))
    return { result, entities: result.reverted + result.removed > 0 ? entityNames : [] }
  })
]
