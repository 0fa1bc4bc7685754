import { join } from 'node:path'
import { channelNames } from '../src-shared/ipc/channels.ts'
import type { ChannelName, EventName, Events } from '../src-shared/ipc/contract.ts'
import { AppError } from '../src-shared/kernel/errors.ts'
import type { Envelope } from '../src-shared/kernel/result.ts'
import { agreementsHandlers } from './features/agreements/handlers.ts'
import { areasHandlers } from './features/areas/handlers.ts'
import { assuranceHandlers } from './features/assurance/handlers.ts'
import { createBackupCare } from './features/backups/care.ts'
import { backupHandlers } from './features/backups/handlers.ts'
import { bulkHandlers } from './features/bulk/handlers.ts'
import { acrossHandlers } from './features/consolidation/across/handlers.ts'
import { decidingHandlers } from './features/consolidation/deciding/handlers.ts'
import { centralFeedbackHandlers } from './features/consolidation/feedback/handlers.ts'
import { consolidationHandlers } from './features/consolidation/handlers.ts'
import { cprAuditHandlers } from './features/cpr-audit/handlers.ts'
import { settleWorkingSets } from './features/cpr-audit/working-set.ts'
import { cprSubscriptionsHandlers } from './features/cpr-subscriptions/handlers.ts'
import { everythingHandlers } from './features/entities/handlers/everything.ts'
import { exchangeHandlers } from './features/exchange/handlers.ts'
import { historyHandlers } from './features/history/handlers.ts'
import { mergeHandlers } from './features/merge/handlers.ts'
import { missingHandlers } from './features/missing/handlers.ts'
import { organisationsHandlers } from './features/organisations/handlers.ts'
import { peopleHandlers } from './features/organisations/people-handlers.ts'
import { overviewHandlers } from './features/overview/handlers.ts'
import { papersHandlers } from './features/papers/handlers.ts'
import { printHandlers } from './features/print/handlers.ts'
import { programHandlers } from './features/program/handlers.ts'
import { protocolHandlers } from './features/protocol/handlers.ts'
import { settlePurges } from './features/purge/at-opening.ts'
import { purgeHandlers } from './features/purge/handlers.ts'
import { careHandlers } from './features/register/care-handlers.ts'
import { createDesk } from './features/register/desk.ts'
import { openingHandlers } from './features/register/opening-handlers.ts'
import { profileStore } from './features/register/profile.ts'
import { userHandlers } from './features/register/user-handlers.ts'
import { reviewHandlers } from './features/review/handlers.ts'
import { secretsHandlers } from './features/secrets/handlers.ts'
import { settleEndedAtOpening } from './features/shielding/at-opening.ts'
import { contextsHandlers } from './features/shielding/contexts/handlers.ts'
import { createWaitingContexts } from './features/shielding/contexts/waiting.ts'
import { decisionDeskHandlers } from './features/shielding/decisions/desk-handlers.ts'
import { decisionsHandlers } from './features/shielding/decisions/handlers.ts'
import { ownKeyStore } from './features/shielding/decisions/own-key.ts'
import { guidelinesHandlers } from './features/shielding/guidelines/handlers.ts'
import { shieldingHandlers } from './features/shielding/handlers.ts'
import { transfersHandlers } from './features/shielding/outgoing/handlers.ts'
import { shieldingOverviewHandlers } from './features/shielding/overview/handlers.ts'
import { ownEntryHandlers } from './features/shielding/own-entry/handlers.ts'
import { readinessHandlers } from './features/shielding/readiness/handlers.ts'
import { graphHandlers } from './features/systems/graph/handlers.ts'
import { systemsHandlers } from './features/systems/handlers.ts'
import { tasksHandlers } from './features/tasks/handlers.ts'
import type { Jobs, Sender } from './ipc/context.ts'
import type { Handlers } from './ipc/handler.ts'
import { createRouter } from './ipc/router.ts'
import type { JobRunner } from './jobs/job.ts'
import { createJobRunner } from './jobs/job-runner.ts'
import { createMainJobs } from './jobs/main-jobs.ts'
import { type Clock, systemClock } from './platform/clock.ts'
import { entryPath } from './platform/entries.ts'
import type { Host } from './platform/host.ts'
import { fileLog } from './platform/log.ts'
import { clearPlaces } from './platform/written-places.ts'
import { attemptStore } from './security/attempts.ts'
import { quickDesk } from './security/quick-unlock.ts'
import type { Session as OpenSession } from './security/session.ts'
import { defaultCost, type ScryptCost } from './security/wrapped-key.ts'
import { taskSources } from './task-sources.ts'

/** The program without its windows. */
export interface Program {
  readonly channels: readonly string[]
  invoke(channel: string, input: unknown, sender: Sender): Promise<Envelope>
  onEvent(listener: (name: EventName, payload: unknown) => void): void
  /** Locks the register; unsaved edits are the window's to keep. */
  lock(): void
  /** Ends jobs and closes the register. */
  close(): Promise<void>
}

/** What the program is put together of where tests want it otherwise. */
export interface Parts {
  readonly clock?: Clock
  /** What deriving a key from a new passphrase or a new recovery key costs. */
  readonly cost?: ScryptCost
}

/** What a window asks on its own account: nobody need be sitting there. */
const asked: ReadonlySet<string> = new Set<ChannelName>([
  'launch.take',
  'register.state',
  'register.backups',
  'register.users',
  'profile.get',
  'view.get'
])

/**
 * Puts the program together: the desk with the register, the jobs, every feature's handlers and the router before them.
 * The window, the command line and the tests all use this.
 */
export function compose(host: Host, { clock = systemClock, cost = defaultCost }: Parts = {}): Program {
  const log = fileLog(join(host.userDataPath, 'logs', 'samregister.log'), clock)
  // Not by a command: a share that does not answer would keep it from ending.
  if (host.kind === 'window') void clearPlaces(host.userDataPath)
  const listeners: ((name: EventName, payload: unknown) => void)[] = []
  const emit = <N extends EventName>(name: N, payload: Events[N]): void => {
    for (const listener of listeners) listener(name, payload)
  }

  const runner = createJobRunner({
    workerPath: entryPath('job-worker'),
    register: () => {
      const needed = desk.forJobs()
      if (!needed) throw new AppError('request.locked')
      return needed
    }
  })
  const { jobs, end } = watchedJobs(runner, {
    progress: (payload) => {
      // Work that somebody waits for is not idleness.
      desk.touch()
      emit('progress', payload)
    },
    backedUp: () => {
      // How old the newest backup is stands in every window.
      emit('state', {})
      care.copySoon()
    }
  })
  let ended: Promise<void> = Promise.resolve()
  const desk = createDesk({
    changed: () => {
      emit('state', {})
      care.copySoon()
    },
    entering: (session) => settle(session, clock),
    ending: () => {
      ended = end()
    }
  })

  const care = createBackupCare({ desk, jobs, clock, log, changed: () => emit('state', {}) })

  const profile = profileStore(join(host.userDataPath, 'profile.json'))
  const deskKeys = {
    attempts: attemptStore(join(host.userDataPath, 'attempts.json')),
    quick: quickDesk(join(host.userDataPath, 'quick-unlock.json'), host.keyStore),
    cost
  }
  const router = createRouter({
    handlers: allHandlers(
      openingHandlers(desk, profile, deskKeys, care.beforeClosing),
      areasHandlers(desk, deskKeys),
      careHandlers(desk, profile),
      userHandlers(desk, profile, deskKeys),
      backupHandlers(desk, profile, care, deskKeys),
      purgeHandlers(desk, care),
      ...atDesks(host, deskKeys),
      ...features
    ),
    host,
    clock,
    log,
    jobs,
    session: () => desk.open?.session ?? null,
    emit
  })
  return {
    channels: channelNames,
    invoke: (channel, input, sender) => {
      if (!asked.has(channel)) desk.touch()
      return router.invoke(channel, input, sender)
    },
    onEvent: (listener) => void listeners.push(listener),
    lock: () => desk.lock(),
    close: async () => {
      await care.beforeClosing()
      desk.close()
      await ended
    }
  }
}

/** What comes in with links and files: contexts wait until their window asks, decisions are read, also without a register. */
function atDesks(host: Host, keys: Parameters<typeof ownKeyStore>[1]): readonly Handlers[] {
  const contexts = createWaitingContexts()
  const own = ownKeyStore(host.userDataPath, keys)
  return [programHandlers(contexts), contextsHandlers(contexts), decisionsHandlers(), decisionDeskHandlers(own)]
}

/** What is put right when a register is opened, before anybody sees it. */
function settle(session: OpenSession, clock: Clock): void {
  settlePurges(session, () => clock.now())
  settleWorkingSets(session, () => clock.now())
  settleEndedAtOpening(session, () => clock.now())
}

/** The jobs as handlers see them: who watches is told how far each is, and when one may have made a backup; and their end. */
function watchedJobs(
  runner: JobRunner,
  watch: { progress(payload: Events['progress']): void; backedUp(): void }
): { readonly jobs: Jobs; end(): Promise<void> } {
  const mainJobs = createMainJobs((jobId, step, done, total) => watch.progress({ jobId, step, done, total }))
  const jobs: Jobs = {
    run: async (job, input, options) => {
      const { jobId } = options
      const onProgress = (step: string, done: number, total: number | null): void =>
        watch.progress({ jobId, step, done, total })
      const result = await runner.run({ job, input, ...options, onProgress })
      // Jobs that get the key get it for a backup.
      if (job.needsKey) watch.backedUp()
      return result
    },
    inMain: (jobId, work) => mainJobs.run(jobId, work),
    cancel: (jobId) => {
      runner.cancel(jobId)
      mainJobs.cancel(jobId)
    },
    release: (affinity) => runner.release(affinity),
    endIdle: async () => {
      if (mainJobs.running) throw new AppError('register.jobRunning')
      await runner.endIdle()
    }
  }
  const end = (): Promise<void> => {
    mainJobs.cancelAll()
    return runner.end()
  }
  return { jobs, end }
}

/** What features answer from the open register alone. */
const features: readonly Handlers[] = [
  bulkHandlers,
  secretsHandlers,
  shieldingHandlers,
  shieldingOverviewHandlers,
  guidelinesHandlers,
  ownEntryHandlers,
  readinessHandlers,
  transfersHandlers,
  everythingHandlers,
  ...exchangeHandlers,
  graphHandlers,
  historyHandlers,
  mergeHandlers,
  acrossHandlers,
  consolidationHandlers,
  decidingHandlers,
  centralFeedbackHandlers,
  cprAuditHandlers,
  missingHandlers,
  organisationsHandlers,
  peopleHandlers,
  overviewHandlers,
  papersHandlers,
  printHandlers,
  reviewHandlers,
  systemsHandlers,
  protocolHandlers,
  agreementsHandlers,
  assuranceHandlers,
  cprSubscriptionsHandlers,
  tasksHandlers(taskSources)
]

/** Every feature's handlers; each channel must be answered, and by one. */
function allHandlers(...parts: readonly Handlers[]): Handlers {
  const all: Record<string, unknown> = {}
  for (const [name, handler] of parts.flatMap((part) => Object.entries(part))) {
    if (name in all) throw new Error(`Two handlers for ${name}`)
    all[name] = handler
  }
  const missing = channelNames.filter((name) => !(name in all))
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}`)
  return all as Handlers
}
