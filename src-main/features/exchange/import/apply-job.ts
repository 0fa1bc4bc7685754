import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { type EntityName, entityNames } from '../../../../src-shared/kernel/field.ts'
import { createBackup } from '../../../db/backup.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { readArea } from '../../../security/areas/area-rows.ts'
import { foundKeptNumbers } from '../../../security/areas/areas.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { readUser } from '../../../security/user-rows.ts'
import { type BatchSheet, insertBatch } from '../../batches/batches.ts'
import { keepSecrets } from '../../secrets/kept-secrets.ts'
import { applyPlan, changesAnything } from './apply-plan.ts'
import { errorSheets } from './error-rows.ts'
import { fileResults } from './file-results.ts'
import type { Applied, applyJob } from './import-jobs-refs.ts'
import { countsOf, historySeq, type PlannedImport, sumOf } from './import-plan.ts'
import type { ImportSession } from './import-session.ts'
import { rememberMapping } from './mapping-memory.ts'
import { noteMaster } from './mastered-rows.ts'
import { rememberDecisions } from './match-decisions.ts'
import { namedPeople } from './named-people.ts'
import { secretsOfRows } from './secrets-of-rows.ts'
import { type JobOf, planAgain, plannedIn, sessionIn } from './session-jobs.ts'

/**
 * Writes the import: a dated copy first, then one transaction. When the register was changed since the preview, it is
 * worked out anew; comes something else out, nothing is written and import.changedSince thrown, so that a person looks
 * again. An applied session answers the same result again.
 */
export const applyImport: JobOf<typeof applyJob> = ({ sessionId, at }, context) => {
  const session = sessionIn(context, sessionId)
  if (session.applied) return session.applied
  const seen = plannedIn(session, at, context)
  const plan = historySeq(context.db) === seen.seen ? seen : stillTheSame(session, seen, at, context)
  const secrets = session.decisions.secrets.size > 0
  if (secrets || changesAnything(plan)) backUp(at, context)
  const batchId = whenFree(() => applyPlan(plan, at, context, beside(session, plan, at, context), secrets))
  if (session.decisions.kitos) {
    const file = session.files.map(({ taken }) => taken.file).join(', ')
    whenFree(() => context.db.transaction(() => noteMaster(plan, context, { at, file, batchId })).immediate())
  }
  const applied = resultOf(session, plan, batchId)
  session.finish(applied, errorSheets(session, plan), namedPeople(plan))
  return applied
}

function backUp(at: string, { db, register, fileKey, progress }: JobContext): void {
  if (!fileKey) return
  progress('copy', 0, null)
  createBackup(db, { folder: register.folder, fileKey, reason: 'import', at: new Date(at) })
}

function stillTheSame(session: ImportSession, seen: PlannedImport, at: string, context: JobContext): PlannedImport {
  const before = outlineOf(seen)
  const plan = planAgain(session, at, context)
  if (outlineOf(plan) !== before) throw new AppError('import.changedSince')
  return plan
}

/** What a person agreed to: how every sheet's rows come out, what is made beside them, what is asked. */
function outlineOf({ collected, resolution }: PlannedImport): string {
  const beside = [...resolution.references].map(([entity, { created }]) => [entity, created.length])
  return JSON.stringify([collected.sheets.map(countsOf), beside, resolution.near.map(({ key }) => key)])
}

/** What belongs to the import beside its records; inside their transaction. */
function beside(
  session: ImportSession,
  plan: PlannedImport,
  at: string,
  context: JobContext
): (batchId: string) => void {
  const { db, register } = context
  return (batchId) => {
    if (historySeq(db) !== plan.seen) throw new AppError('import.changedSince')
    const { userId } = register
    const counts = { ...sumOf(plan.collected.sheets.map(countsOf)) }
    const title = session.files.filter(({ taken }) => !taken.failure).map(({ taken }) => taken.file)
    insertBatch(db, { id: batchId, kind: 'import', at, userId, title: title.join(', '), counts }, sheetsOf(plan))
    for (const { entity, sheets } of session.files)
      for (const { own, grid, plan: sheet } of sheets)
        if (sheet.included && !own && sheet.headerRows.length > 0) rememberMapping(db, entity, grid, sheet, at)
    rememberDecisions(db, plan.resolution.near, { batchId, userId, at })
    if (session.decisions.secrets.size > 0) requireKeptNumbers(context, at)
    keepSecrets(db, secretsOfRows(session, plan, at, context), { batchId, userId, at })
  }
}

/** Whoever imports holds the role for it; the first one founds the area. */
function requireKeptNumbers({ db, register }: JobContext, at: string): void {
  if (readArea(db, 'keptNumbers')) return
  const registerId = String(readSetting(db, settingKeys.registerId))
  const user = readUser(db, register.userId)
  if (user) foundKeptNumbers({ db, history: createHistoryWriter(db), registerId, user, now: () => new Date(at) })
}

function sheetsOf(plan: PlannedImport): BatchSheet[] {
  return plan.collected.sheets.map(({ fileName, sheet, entity, headerKey }) => ({
    file: fileName,
    sheet,
    entity,
    headerKey
  }))
}

function resultOf(session: ImportSession, plan: PlannedImport, batchId: string | null): Applied {
  const files = fileResults(session.plan().files, plan, batchId, session.language)
  const invalidRows = sumOf(plan.collected.sheets.map(countsOf)).invalid
  return { result: { batchId, files, invalidRows }, entities: batchId === null ? [] : writtenEntities(plan) }
}

function writtenEntities({ resolution }: PlannedImport): EntityName[] {
  return entityNames.filter((entity) => resolution.roots.has(entity) || resolution.references.has(entity))
}
