import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { agreementsHandlers } from '../../src-main/features/agreements/handlers.ts'
import { assuranceHandlers } from '../../src-main/features/assurance/handlers.ts'
import { bulkHandlers } from '../../src-main/features/bulk/handlers.ts'
import { acrossHandlers } from '../../src-main/features/consolidation/across/handlers.ts'
import { decidingHandlers } from '../../src-main/features/consolidation/deciding/handlers.ts'
import { centralFeedbackHandlers } from '../../src-main/features/consolidation/feedback/handlers.ts'
import { consolidationHandlers } from '../../src-main/features/consolidation/handlers.ts'
import { cprAuditHandlers } from '../../src-main/features/cpr-audit/handlers.ts'
import { cprSubscriptionsHandlers } from '../../src-main/features/cpr-subscriptions/handlers.ts'
import { everythingHandlers } from '../../src-main/features/entities/handlers/everything.ts'
import { writeRecords } from '../../src-main/features/entities/records.ts'
import { exportHandlers } from '../../src-main/features/exchange/export/handlers.ts'
import { feedbackHandlers } from '../../src-main/features/exchange/feedback/handlers.ts'
import { feedbackSources } from '../../src-main/features/exchange/feedback/tasks.ts'
import { importHandlers } from '../../src-main/features/exchange/import/handlers.ts'
import { kitosHandlers } from '../../src-main/features/exchange/kitos-handlers.ts'
import { libraryHandlers } from '../../src-main/features/exchange/library/handlers.ts'
import { librarySources } from '../../src-main/features/exchange/library/tasks.ts'
import { packageHandlers } from '../../src-main/features/exchange/package/handlers.ts'
import { mergeHandlers } from '../../src-main/features/merge/handlers.ts'
import { organisationsHandlers } from '../../src-main/features/organisations/handlers.ts'
import { leaverSource } from '../../src-main/features/organisations/tasks.ts'
import { protocolHandlers } from '../../src-main/features/protocol/handlers.ts'
import { createDesk } from '../../src-main/features/register/desk.ts'
import { secretsHandlers } from '../../src-main/features/secrets/handlers.ts'
import { seedCategories } from '../../src-main/features/systems/category-seed.ts'
import { systemsHandlers } from '../../src-main/features/systems/handlers.ts'
import { tasksHandlers } from '../../src-main/features/tasks/handlers.ts'
import { createRouter } from '../../src-main/ipc/router.ts'
import type { JobRunner } from '../../src-main/jobs/job.ts'
import { jobRegistry } from '../../src-main/jobs/job-registry.ts'
import { createJobRunner } from '../../src-main/jobs/job-runner.ts'
import { createMainJobs } from '../../src-main/jobs/main-jobs.ts'
import type { Host } from '../../src-main/platform/host.ts'
import { fileLog } from '../../src-main/platform/log.ts'
import { nodeHost } from '../../src-main/platform/node-host.ts'
import type { Session } from '../../src-main/security/session.ts'
import type { ImportPlan, ImportPreview, ImportResult, PreviewRow } from '../../src-shared/features/exchange/import.ts'
import type { ChannelInput, ChannelName, ChannelOutput } from '../../src-shared/ipc/contract.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Country } from '../../src-shared/kernel/language.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import { createInlineRunner } from './inline-runner.ts'
import { type TemporaryRegister, temporaryRegister } from './register.ts'

type JobChannel = { [N in ChannelName]: ChannelInput<N> extends { jobId: string } ? N : never }[ChannelName]

/** Thrown when the program refuses. */
export class Refused extends Error {
  readonly failure: Failure
  constructor(channel: string, failure: Failure) {
    super(`${channel}: ${failure.code} ${JSON.stringify(failure.params ?? '')}`)
    this.failure = failure
  }
}

/** How an import program differs from the usual one. */
export interface ImportProgramOptions {
  readonly country?: Country
  /** Jobs in real worker threads (the source's, bundled for this run) instead of in place. */
  readonly workers?: boolean
  readonly host?: Partial<Host>
  readonly onProgress?: (step: string, done: number, total: number | null, jobId: string) => void
}

/** The import's channels with a real register and router behind them; no build is needed. */
export interface ImportProgram {
  readonly register: TemporaryRegister
  readonly session: Session
  readonly changed: readonly string[]
  ask<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<ChannelOutput<N>>
  work<N extends JobChannel>(channel: N, input: Omit<ChannelInput<N>, 'jobId'>): Promise<ChannelOutput<N>>
  refused<N extends ChannelName>(channel: N, input: ChannelInput<N>): Promise<Failure>
  /** Reads files into a new session. */
  read(paths: string | readonly string[], entity?: EntityName): Promise<ImportPlan>
  /** Reads, previews and applies files with everything as proposed. */
  importFiles(paths: string | readonly string[], entity?: EntityName): Promise<ImportResult>
  preview(plan: ImportPlan): Promise<ImportPreview>
  apply(plan: ImportPlan): Promise<ImportResult>
  rows(plan: ImportPlan, withIssues?: boolean): Promise<readonly PreviewRow[]>
  list(entity: EntityName): Promise<readonly RecordView[]>
  /** The record of this name. */
  named(entity: EntityName, name: string): Promise<RecordView>
  cancel(jobId: string): void
  close(): Promise<void>
}

/** Makes a register with its municipality and categories, and the program's import, export and lists over it. */
export async function importProgram(options: ImportProgramOptions = {}): Promise<ImportProgram> {
  const { country = 'DK', onProgress = () => undefined } = options
  const register = await temporaryRegister({
    seed: ({ db, userId, at }) => {
      const id = randomUUID()
      writeRecords(db, { userId, municipalityId: id, scope: 'all', batchId: null, now: () => at }, (records) => {
        records.of('municipality').insert({ name: 'Prøve', country }, { id })
        seedCategories(records.of('systemCategory'), country)
      })
    }
  })
  const desk = createDesk({ changed: () => undefined, entering: () => undefined, ending: () => undefined })
  desk.take(register.session)
  const runner = runnerOf(desk, register, options.workers === true)
  const clock = { now: () => new Date() }
  const changed: string[] = []
  const router = createRouter({
    handlers: {
      ...bulkHandlers,
      ...cprAuditHandlers,
      ...everythingHandlers,
      ...secretsHandlers,
      ...organisationsHandlers,
      ...systemsHandlers,
      ...protocolHandlers,
      ...agreementsHandlers,
      ...assuranceHandlers,
      ...cprSubscriptionsHandlers,
      ...exportHandlers,
      ...importHandlers,
      ...kitosHandlers,
      ...libraryHandlers,
      ...packageHandlers,
      ...acrossHandlers,
      ...consolidationHandlers,
      ...decidingHandlers,
      ...centralFeedbackHandlers,
      ...feedbackHandlers,
      ...mergeHandlers,
      ...tasksHandlers([leaverSource, ...feedbackSources, ...librarySources])
    },
    host: { ...nodeHost(), ...options.host },
    clock,
    log: fileLog(join(register.path, '..', 'samregister.log'), clock),
    jobs: {
      run: (job, input, how) =>
        runner.run({
          job,
          input,
          ...how,
          onProgress: (step, done, total) => onProgress(step, done, total, how.jobId)
        }),
      inMain: (jobId, work) =>
        createMainJobs((id, step, done, total) => onProgress(step, done, total, id)).run(jobId, work),
      cancel: (jobId) => runner.cancel(jobId),
      release: (affinity) => runner.release(affinity),
      endIdle: () => runner.endIdle()
    },
    session: () => desk.open?.session ?? null,
    emit: (name, payload) => {
      if (name === 'changed') changed.push(...(payload as { entities: string[] }).entities)
    }
  })

  const invoke = (channel: string, input: unknown) => router.invoke(channel, input, { id: 1, trusted: true })
  const ask: ImportProgram['ask'] = async (channel, input) => {
    const answer = await invoke(channel, input)
    if (!answer.ok) throw new Refused(channel, answer.error)
    return answer.data as ChannelOutput<typeof channel>
  }
  const work: ImportProgram['work'] = (channel, input) =>
    ask(channel, { ...input, jobId: randomUUID() } as ChannelInput<typeof channel>)
  const read: ImportProgram['read'] = (paths, entity = 'system') => {
    const files = [paths].flat().map((path) => ({ path }))
    return work('import.read', { sessionId: randomUUID(), entity, language: country === 'NO' ? 'nb' : 'da', files })
  }
  const preview: ImportProgram['preview'] = ({ sessionId }) => work('import.preview', { sessionId })
  const apply: ImportProgram['apply'] = ({ sessionId }) => work('import.apply', { sessionId })
  const list: ImportProgram['list'] = async (entity) => {
    const page = await ask(`${entity}.list`, { limit: 200_000 })
    return (page as { rows: readonly RecordView[] }).rows
  }
  return {
    register,
    session: register.session,
    changed,
    ask,
    work,
    async refused(channel, input) {
      const answer = await invoke(channel, input)
      if (answer.ok) throw new Error(`${channel} was not refused`)
      return answer.error
    },
    read,
    async importFiles(paths, entity) {
      const plan = await read(paths, entity)
      await preview(plan)
      const result = await apply(plan)
      await ask('import.close', { sessionId: plan.sessionId })
      return result
    },
    preview,
    apply,
    async rows({ sessionId }, withIssues = false) {
      const request = { sessionId, outcome: null, withIssues, offset: 0, limit: 500 }
      return (await work('import.rows', request)).rows
    },
    list,
    async named(entity, name) {
      const found = (await list(entity)).find((record) => record.values['name'] === name)
      if (!found) throw new Error(`No ${entity} is called ${name}`)
      return found
    },
    cancel: (jobId) => runner.cancel(jobId),
    async close() {
      await runner.end()
      desk.close()
      register.dispose()
    }
  }
}

function runnerOf(desk: ReturnType<typeof createDesk>, register: TemporaryRegister, workers: boolean): JobRunner {
  const forJobs = () => {
    const open = desk.forJobs()
    if (!open) throw new Error('No register is open')
    return open
  }
  if (workers) return createJobRunner({ workerPath: process.env['JOB_WORKER_OF_TESTS'] ?? '', register: forJobs })
  const { key } = forJobs()
  return createInlineRunner({ jobs: jobRegistry, db: register.db, register: forJobs().register, key })
}
