import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { JobContext, JobFunction, JobRef } from '../../../jobs/job.ts'
import { collectRows } from './collect-rows.ts'
import type {
  configureJob,
  decideJob,
  filePathJob,
  gridJob,
  previewJob,
  readFilesJob,
  rereadFileJob,
  rowsJob
} from './import-jobs-refs.ts'
import { type PlannedImport, planImport } from './import-plan.ts'
import { ImportSession } from './import-session.ts'
import { takeFiles } from './intake.ts'
import { IssueLog } from './issue-log.ts'
import { rememberedDecisions } from './match-decisions.ts'
import { previewOf } from './preview.ts'
import { previewRows } from './preview-rows.ts'
import { includedSheets } from './sheet-rows.ts'

/** The code of a job with the types of its name. */
export type JobOf<R> = R extends JobRef<infer I, infer O> ? JobFunction<I, O> : never

const stateKey = 'import.session'

/** The session that an earlier job of this worker left. Throws import.noSession. */
export function sessionIn(context: JobContext, id: string): ImportSession {
  const session = context.state.get(stateKey)
  if (!(session instanceof ImportSession) || session.id !== id) throw new AppError('import.noSession')
  return session
}

/** Takes the files in and plans their sheets. */
export const readFiles: JobOf<typeof readFilesJob> = async (input, context) => {
  const session = new ImportSession(input.sessionId, input.language, input.mapping)
  const taken = await takeFiles(input.files, context)
  for (const file of taken) session.addFile(file, input.entity, context)
  session.decisions.matches = rememberedDecisions(context.db)
  context.state.set(stateKey, session)
  return session.plan()
}

/** See `filePathJob`. */
export const filePath: JobOf<typeof filePathJob> = ({ sessionId, file }, context) =>
  sessionIn(context, sessionId).fileAt(file).taken.path

/** Takes a file in anew. */
export const rereadFile: JobOf<typeof rereadFileJob> = async ({ sessionId, index, file }, context) => {
  const session = sessionIn(context, sessionId)
  const { entity } = session.fileAt(index)
  const [taken] = await takeFiles([file], context)
  if (taken) session.addFile(taken, entity, context, index)
  return session.plan()
}

/** See `gridJob`. */
export const showGrid: JobOf<typeof gridJob> = ({ sessionId, file, sheet, from, count }, context) =>
  sessionIn(context, sessionId).grid(file, sheet, from, count)

/** See `configureJob`. */
export const configure: JobOf<typeof configureJob> = ({ sessionId, file, sheet, change }, context) => {
  const session = sessionIn(context, sessionId)
  session.configure(file, sheet, change, context)
  return session.plan()
}

/**
 * What the session would do, worked out unless that was done before. Throws import.nothingToImport when no sheet is
 * taken.
 */
export function plannedIn(session: ImportSession, at: string, context: JobContext): PlannedImport {
  if (session.planned) return session.planned
  if (!session.files.some(({ sheets }) => sheets.some(({ plan }) => plan.included)))
    throw new AppError('import.nothingToImport')
  const issues = new IssueLog()
  const collected = collectRows(includedSheets(session, at, context), issues, context)
  for (const [ordinal, sheet] of collected.sheets.entries()) {
    if (sheet.headerRow === 0) issues.add(ordinal, -1, -1, 'sheet.noHeader', null)
    if (![...sheet.fates.rows()].some((row) => sheet.fates.kindOf(row) === 'data'))
      issues.add(ordinal, -1, -1, 'sheet.noRows', null)
  }
  session.rowIssues = issues
  session.read = collected
  session.planned = planImport(collected, issues, decisionsOf(session), context)
  return session.planned
}

/** Works it out again with rows that were read before. */
export function planAgain(session: ImportSession, at: string, context: JobContext): PlannedImport {
  const { planned, read, rowIssues } = session
  if (!planned || !read || !rowIssues) return plannedIn(session, at, context)
  session.planned = planImport(read, rowIssues, decisionsOf(session), context)
  return session.planned
}

function decisionsOf(session: ImportSession) {
  const { matches, recreate, templates, kitos } = session.decisions
  return { matches, recreate, templates, kitos, language: session.language, newId: (key: string) => session.newId(key) }
}

/** See `previewJob`. */
export const preview: JobOf<typeof previewJob> = ({ sessionId, at }, context) =>
  previewOf(plannedIn(sessionIn(context, sessionId), at, context))

/** See `decideJob`. */
export const decide: JobOf<typeof decideJob> = ({ sessionId, at, matches, secrets, ...ticked }, context) => {
  const { recreate, templates, kitos } = ticked
  const session = sessionIn(context, sessionId)
  const { decisions } = session
  for (const [key, record] of Object.entries(matches)) decisions.matches.set(key, record)
  for (const [key, reason] of Object.entries(secrets)) decisions.secrets.set(key, reason)
  if (recreate !== undefined) decisions.recreate = recreate
  if (templates !== undefined) decisions.templates = templates
  if (kitos !== undefined) decisions.kitos = kitos
  return previewOf(planAgain(session, at, context))
}

/** See `rowsJob`. */
export const showRows: JobOf<typeof rowsJob> = ({ sessionId, at, ...wanted }, context) => {
  const session = sessionIn(context, sessionId)
  return previewRows(plannedIn(session, at, context), wanted, session.language, context)
}
