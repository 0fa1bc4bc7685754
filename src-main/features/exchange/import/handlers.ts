import { undoPermission } from '../../../../src-shared/features/exchange/contract.ts'
import type { ImportPlan } from '../../../../src-shared/features/exchange/import.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Context, Jobs } from '../../../ipc/context.ts'
import { fileToWrite } from '../../../ipc/file-to-write.ts'
import type { Handlers } from '../../../ipc/handler.ts'
import { requirePermission } from '../../../ipc/require-permission.ts'
import type { JobRef } from '../../../jobs/job.ts'
import { batchToUndo, listBatches } from '../../batches/batches.ts'
import { errorWords } from './error-workbook-words.ts'
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
import type { FileToRead } from './reading-feed.ts'
import { runRelayed } from './relayed-job.ts'

/** Everything that is read, by what it is usually called; any other file can be chosen too. */
const extensions = ['xlsx', 'xlsm', 'xls', 'xlsb', 'ods', 'csv', 'txt']

type Configure = ChannelParsed<'import.configure'>

/** Runs a job that takes in files for an import's session. */
function reading<I>(
  job: JobRef<I, ImportPlan>,
  input: I,
  files: readonly FileToRead[],
  ids: { readonly jobId: string; readonly sessionId: string },
  by: { readonly jobs: Jobs; readonly context: Context }
): Promise<ImportPlan> {
  return runRelayed(files, { job, input, jobId: ids.jobId, affinity: ids.sessionId }, by)
}

async function reread(input: Configure, jobs: Jobs, context: Context): Promise<ImportPlan> {
  const { sessionId, jobId, file: index, change } = input
  if (change.kind !== 'text') throw new AppError('request.invalid', { at: 'change' })
  const options = { jobId: `${jobId}-path`, affinity: sessionId }
  const path = await jobs.run(filePathJob, { sessionId, file: index }, options)
  const file = { path, encoding: change.encoding, delimiter: change.delimiter }
  return reading(rereadFileJob, { sessionId, index, file }, [file], { jobId, sessionId }, { jobs, context })
}

/** The error workbook's file: as given, or as the user chooses. */
function workbookPath(path: string | null, context: Context): Promise<string | null> {
  const words = errorWords[context.session.language]
  const name = `${context.session.name} ${words['file.suffix']}`
  return fileToWrite({ path, title: words['save.title'], name, ending: '.xlsx', kind: words['kind.xlsx'] }, context)
}

/** Import: a session per wizard or command, whose worker holds what was read until it is applied or closed. */
export const importHandlers: Handlers = {
  'import.choose': ({ context: { host, session, sender } }) => {
    const words = errorWords[session.language]
    const kinds = [
      { name: words['kind.spreadsheets'], extensions },
      { name: words['kind.all'], extensions: ['*'] }
    ]
    return host.dialogs.open({ several: true, kinds }, sender.id)
  },
  'import.read': ({ input: { jobId, ...input }, jobs, context }) => {
    const { sessionId } = input
    return reading(readFilesJob, input, input.files, { jobId, sessionId }, { jobs, context })
  },
  'import.grid': ({ input: { jobId, ...input }, jobs }) =>
    jobs.run(gridJob, input, { jobId, affinity: input.sessionId }),
  'import.configure': ({ input, jobs, context }) => {
    if (input.change.kind === 'text') return reread(input, jobs, context)
    const { jobId, ...rest } = input
    return jobs.run(configureJob, rest, { jobId, affinity: rest.sessionId })
  },
  'import.preview': ({ input: { jobId, sessionId }, jobs, context }) =>
    jobs.run(previewJob, { sessionId, at: context.now() }, { jobId, affinity: sessionId }),
  'import.decide': ({ input: { jobId, ...input }, jobs, context }) =>
    jobs.run(decideJob, { ...input, at: context.now() }, { jobId, affinity: input.sessionId }),
  'import.rows': ({ input: { jobId, ...input }, jobs, context }) =>
    jobs.run(rowsJob, { ...input, at: context.now() }, { jobId, affinity: input.sessionId }),
  'import.absent': ({ input: { jobId, ...input }, jobs, context }) =>
    jobs.run(absentJob, { ...input, at: context.now() }, { jobId, affinity: input.sessionId }),
  'import.apply': async ({ input: { jobId, sessionId }, jobs, context }) => {
    const { result, entities } = await jobs.run(
      applyJob,
      { sessionId, at: context.now() },
      { jobId, affinity: sessionId }
    )
    context.changed(...entities)
    return result
  },
  'import.errorWorkbook': async ({ input: { sessionId, path }, jobs, context }) => {
    const chosen = await workbookPath(path, context)
    if (chosen === null) return null
    const jobId = `${sessionId}-errors`
    await jobs.run(errorWorkbookJob, { sessionId, path: chosen }, { jobId, affinity: sessionId })
    return chosen
  },
  'import.close': async ({ input: { sessionId }, jobs }) => {
    await jobs.release(sessionId)
    return null
  },
  'import.batches': ({ context }) => listBatches(context.session.db),
  'import.undo': async ({ input: { jobId, batchId }, jobs, context }) => {
    const { db, scope } = context.session
    requirePermission(context.session, undoPermission(batchToUndo(db, batchId).kind))
    const { result, entities } = await jobs.run(undoJob, { batchId, at: context.now(), scope }, { jobId })
    context.changed(...entities)
    return result
  }
}
