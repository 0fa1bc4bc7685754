import type { ClusterView } from '../../../src-shared/features/consolidation/contract.ts'
import type { MatchWhy } from '../../../src-shared/features/consolidation/matching.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Context, Jobs } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { writingFile } from '../../ipc/writing-file.ts'
import { replaceFile } from '../../platform/files.ts'
import { createHistoryWriter } from '../../security/history.ts'
import { exportWords } from '../exchange/export/manifest.ts'
import { filesToRead } from '../exchange/held/files-to-read.ts'
import { heldFiles, heldPackages } from '../exchange/held/held-files.ts'
import { readToHold } from '../exchange/held/read-to-hold.ts'
import { requireCentral } from './central-only.ts'
import { decisionFile, decisionsIn, takeDecisions } from './decision-file.ts'
import { factsOf, membersOf } from './facts-of.ts'
import { clusterRow, listClusters, listConflicts } from './lists.ts'
import { matchJob } from './match-ref.ts'
import { parquetJob } from './parquet/parquet-ref.ts'
import { decide, listQuestions } from './questions.ts'
import { centralState } from './state.ts'

const changed = ({ emit }: Context): void => emit('changed', { entities: ['central', 'held'] })

async function consolidate(
  { jobId, paths, force }: ChannelParsed<'central.consolidate'>,
  context: Context,
  jobs: Jobs
) {
  const { db } = context.session
  requireCentral(context)
  const { files, known } = await filesToRead(db, paths, force)
  // One worker for both: to start another takes as long as to read several packages.
  const run = { jobId, affinity: jobId }
  try {
    const read = await readToHold({ files, force, library: false, at: context.now() }, run, { context, jobs })
    const state = centralState(db)
    const together = state.stale ? await jobs.run(matchJob, null, run) : state
    return { ...together, files: read, known }
  } finally {
    await jobs.release(jobId)
    changed(context)
  }
}

function clusterView({ entity, id }: ChannelParsed<'central.cluster'>, { session: { db } }: Context): ClusterView {
  const row = clusterRow(db, entity, id)
  if (!row) throw new AppError('record.notFound')
  const members = membersOf(db, entity, id)
  const list = members.map(({ record, name, why, place, goneAt }) => ({
    record,
    name,
    why: why as MatchWhy | null,
    place,
    goneAt
  }))
  return { ...row, list, facts: factsOf(db, entity, id, members) }
}

function choose(input: ChannelParsed<'central.choose'>, context: Context): null {
  const { entity, cluster, field, record, reason } = input
  const { db, user } = context.session
  const member = membersOf(db, entity, cluster).find((one) => one.record === record)
  const value = member && Object.hasOwn(member.facts, field) ? member.facts[field] : undefined
  if (!member || value === undefined) throw new AppError('record.notFound')
  const at = context.now()
  const others = membersOf(db, entity, cluster).map(({ id }) => id)
  const forget = db.prepare('DELETE FROM central_choice WHERE entity = ? AND record_id = ? AND field = ?')
  for (const id of others) forget.run(entity, id, field)
  db.prepare('INSERT INTO central_choice VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    entity,
    member.id,
    field,
    JSON.stringify(value),
    reason,
    at,
    user.name
  )
  db.prepare('UPDATE central_fact SET chosen = 1 WHERE entity = ? AND cluster = ? AND field = ?').run(
    entity,
    cluster,
    field
  )
  tell(context, at, `${entity}:${cluster}:${field}`, { value: [null, value], reason: [null, reason] })
  changed(context)
  return null
}

function tell(
  { session }: Context,
  at: string,
  recordId: string,
  changes: Parameters<ReturnType<typeof createHistoryWriter>['append']>[0]['changes']
): void {
  createHistoryWriter(session.db).append({
    at,
    userId: session.user.id,
    batchId: null,
    entity: 'centralDecision',
    recordId,
    version: 1,
    action: 'update',
    changes
  })
}

async function writeDecisions({ path, language }: ChannelParsed<'central.writeDecisions'>, context: Context) {
  const words = exportWords(language)
  const name = `${context.session.name} ${words['central.decisions']}`
  const chosen = await fileToWrite({ path, name, ending: '.json', kind: words['central.decisions'] }, context)
  if (chosen === null) return null
  const { text, decisions } = decisionFile(context.session.db)
  await writingFile(chosen, () => replaceFile(chosen, async (file) => file.writeFile(text)))
  return { path: chosen, decisions }
}

async function readDecisions({ path }: ChannelParsed<'central.readDecisions'>, context: Context) {
  const { host, session, sender } = context
  const kinds = [{ name: exportWords(session.language)['central.decisions'], extensions: ['json'] }]
  const chosen = path ?? (await host.dialogs.open({ kinds }, sender.id))[0]
  if (chosen === undefined) return null
  const decisions = decisionsIn(chosen)
  const { db, user } = session
  const taken = withTransaction(db, () => takeDecisions(db, { userId: user.id, at: context.now() }, decisions))
  changed(context)
  return taken
}

/** A central office's register: packages read, put together, decided. */
export const consolidationHandlers: Handlers = {
  'held.choose': async ({ input: { folder }, context: { host, session, sender } }) => {
    const kinds = [{ name: exportWords(session.language)['package.kind'], extensions: ['xlsx'] }]
    return host.dialogs.open(folder ? { folder } : { kinds, several: true }, sender.id)
  },
  'held.files': ({ context }) => heldFiles(context.session.db),
  'held.packages': ({ context }) => heldPackages(context.session.db),
  'central.consolidate': ({ input, context, jobs }) => consolidate(input, context, jobs),
  'central.parquet': ({ input: { jobId, path }, context, jobs }) => {
    requireCentral(context)
    return writingFile(path, () => jobs.run(parquetJob, { path }, { jobId }))
  },
  'central.state': ({ context }) => centralState(context.session.db),
  'central.list': ({ input, context }) => listClusters(context.session.db, input),
  'central.cluster': ({ input, context }) => clusterView(input, context),
  'central.questions': ({ input, context }) => listQuestions(context.session.db, input),
  'central.decide': ({ input, context }) => {
    decide(context.session, context.now(), input)
    changed(context)
    return null
  },
  'central.writeDecisions': ({ input, context }) => writeDecisions(input, context),
  'central.readDecisions': ({ input, context }) => readDecisions(input, context),
  'central.conflicts': ({ input, context }) => listConflicts(context.session.db, input),
  'central.choose': ({ input, context }) => choose(input, context),
  'central.setRule': ({ input: { entity, field, rule }, context }) => {
    context.session.db.prepare('INSERT OR REPLACE INTO central_rule VALUES (?, ?, ?)').run(entity, field, rule)
    tell(context, context.now(), `${entity}:${field}`, { rule: [null, rule] })
    changed(context)
    return null
  }
}
