import type { Comparison } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import { withTransaction } from '../../db/transaction.ts'
import type { Context, Jobs } from '../../ipc/context.ts'
import { fileToWrite } from '../../ipc/file-to-write.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { tellingWindows } from '../../ipc/telling-windows.ts'
import { type RelayedJob, runRelayed } from '../exchange/import/relayed-job.ts'
import {
  type AuditAuthor,
  confirmDeletions,
  decideFindings,
  discardAudit,
  excludeSystem,
  signOffAudit,
  startAudit
} from './audit-changes.ts'
import {
  compareJob,
  openNumbersJob,
  proveDeletionsJob,
  readSheetJob,
  revealNumberJob,
  runAuditJob,
  writeDeletionsJob,
  writeSheetJob
} from './audit-jobs-refs.ts'
import { auditRow, customerNumberOf, listAudits, listFindings, readAudit } from './audits.ts'
import { changingChannels } from './changing-channels.ts'
import type { CompareInput } from './compare/comparison.ts'
import { countWithoutExtract, customersIn, systemsFedBy, systemsNamed } from './compare/register-facts.ts'
import { inOrder, type ListToTake } from './lists/read-lists.ts'
import { wordsOf } from './lists/reading-memory.ts'
import { isPlainText } from './lists/text-list.ts'
import { auditFingerprintKey } from './numbers/fingerprint.ts'
import { addOwnActivity } from './own-activity.ts'
import { auditPolicy, setAuditPolicy } from './policy.ts'
import { keyFile, readRecipient } from './recipient/recipient-key.ts'
import { tellSource } from './tell-source.ts'
import { auditWords } from './words.ts'

type Asked = ChannelParsed<'cprAudit.compare'>['lists'][number]

const toTake = <T extends Omit<Asked, 'words'>>(lists: readonly T[]): readonly (T & ListToTake)[] =>
  inOrder(lists).map((list) => ({ ...list, relayed: !isPlainText(list.path) }))

/** Runs a job with what is no plain text relayed to it from the reading process. */
function reading<I, O>(
  lists: readonly Pick<ListToTake, 'path' | 'relayed'>[],
  job: RelayedJob<I, O>,
  by: { readonly context: Context; readonly jobs: Jobs }
): Promise<O> {
  return runRelayed(
    lists.filter(({ relayed }) => relayed).map(({ path }) => ({ path })),
    job,
    by
  )
}

const todayIn = ({ session, now }: Context): string => today(zoneOf[session.municipality.country], now())

const author = ({ session, now }: Context): AuditAuthor => ({ db: session.db, userId: session.user.id, at: now() })

/** Does something with the key of fingerprints, and wipes it. Throws what the audit area's key throws. */
async function withFingerprints<T>(context: Context, work: (key: Buffer) => Promise<T>): Promise<T> {
  const { db, areas, user } = context.session
  const areaKey = areas.privateKey('auditWorkingSets')
  const key = withTransaction(db, () => auditFingerprintKey(db, areaKey, { userId: user.id, at: context.now() }))
  try {
    return await work(key)
  } finally {
    key.fill(0)
  }
}

/** What is compared, with what the register knows of it; `shown`: the systems whose subscriptions the extracts are. */
function comparing(
  by: Pick<CompareInput, 'lists' | 'rule' | 'strict' | 'caseIds' | 'unknownSystems'>,
  shown: readonly string[],
  context: Context
): CompareInput {
  const { db, municipality } = context.session
  return {
    ...by,
    today: todayIn(context),
    mostDaysApart: auditPolicy(db).mostDaysApart,
    knownCustomers: customersIn(db),
    systemsWithoutExtract: countWithoutExtract(db, municipality.id, shown)
  }
}

async function compare(input: ChannelParsed<'cprAudit.compare'>, context: Context, jobs: Jobs): Promise<Comparison> {
  const lists = toTake(input.lists)
  const { rule, strict, jobId } = input
  const { unknown: unknownSystems, ids } = systemsNamed(context.session.db, input.systems)
  const work = comparing({ lists, rule, strict, unknownSystems, caseIds: false }, ids, context)
  return await reading(lists, { job: compareJob, input: work, jobId }, { context, jobs })
}

function run({ id, jobId, strict, lists: chosen }: ChannelParsed<'cprAudit.run'>, context: Context, jobs: Jobs) {
  const { db } = context.session
  const lists = toTake(
    chosen.map((list) => ({ ...list, said: list.words, words: wordsOf(db, list.system, list.words) }))
  )
  const { ruleMonths, ruleFrom, sourceId } = auditRow(db, id)
  const rule = ruleMonths === null ? null : { months: ruleMonths, from: ruleFrom ?? ('closed' as const) }
  const { workingSetDays } = auditPolicy(db)
  const by = { lists, rule, strict, unknownSystems: [], caseIds: workingSetDays > 0 }
  const work = {
    auditId: id,
    at: context.now(),
    compare: comparing(by, systemsFedBy(db, sourceId), context),
    saying: lists.map(({ system, said }) => ({ system, words: said })),
    workingSetDays
  }
  return withFingerprints(context, (fingerprintKey) =>
    reading(lists, { job: runAuditJob, input: { ...work, fingerprintKey }, jobId }, { context, jobs })
  )
}

function openNumbers(input: ChannelParsed<'cprAudit.open'>, context: Context, jobs: Jobs) {
  const { id, jobId, sessionId } = input
  const lists = toTake(input.lists)
  return withFingerprints(context, (key) =>
    reading(
      lists,
      {
        job: openNumbersJob,
        input: {
          auditId: id,
          fingerprintKey: key,
          areaKey: context.session.areas.privateKey('auditWorkingSets'),
          at: context.now(),
          lists
        },
        jobId,
        affinity: sessionId
      },
      { context, jobs }
    )
  )
}

async function order(input: ChannelParsed<'cprAudit.order'>, context: Context, jobs: Jobs) {
  const { id, jobId, sessionId, form, protection } = input
  const { session, now } = context
  const words = auditWords(session.language)
  const ending = { zip: '.zip', recipient: '.p7m', plain: form === 'csv' ? '.csv' : '.txt' }[protection.kind]
  // The date alone: whose list it is stands in the register, not in a file's name.
  const name = `${words['order.file']} ${todayIn(context)}`
  const path = await fileToWrite(
    { path: input.path, title: words['order.save'], name, ending, kind: words['order.kind'] },
    context
  )
  if (path === null) return null
  const customerNumber = customerNumberOf(session.db, id)
  const work = { auditId: id, path, form, protection, customerNumber, at: now() }
  return await jobs.run(writeDeletionsJob, work, { jobId, affinity: sessionId })
}

async function sheet(input: ChannelParsed<'cprAudit.sheet'>, context: Context, jobs: Jobs) {
  const { id, jobId, sessionId, classes, password, numbersFor, language } = input
  const words = auditWords(language)
  const name = `${words['sheet.file']} ${todayIn(context)}`
  const file = { path: input.path, title: words['sheet.save'], name, ending: '.zip', kind: words['sheet.kind'] }
  const path = await fileToWrite(file, context)
  if (path === null) return null
  const work = { auditId: id, path, classes, password, numbersFor, language, at: context.now() }
  return await jobs.run(writeSheetJob, work, { jobId, affinity: sessionId })
}

function readSheet({ id, jobId, path }: ChannelParsed<'cprAudit.readSheet'>, context: Context, jobs: Jobs) {
  const work = { job: readSheetJob, input: { auditId: id, path, at: context.now() }, jobId }
  return reading([{ path, relayed: true }], work, { context, jobs })
}

function prove(input: ChannelParsed<'cprAudit.prove'>, context: Context, jobs: Jobs) {
  const { id, jobId, receipts } = input
  const lists = toTake(input.lists)
  return withFingerprints(context, (key) =>
    reading(
      lists,
      {
        job: proveDeletionsJob,
        input: { auditId: id, fingerprintKey: key, at: context.now(), lists, receipts, today: todayIn(context) },
        jobId
      },
      { context, jobs }
    )
  )
}

/** Everything that is read, by what it is usually called; any other file can be chosen too. */
const extensions = ['csv', 'txt', 'xlsx', 'xlsm', 'xls', 'xlsb', 'ods']

/** The audit of CPR subscriptions. */
export const cprAuditHandlers: Handlers = tellingWindows(
  {
    'cprAudit.compare': ({ input, context, jobs }) => compare(input, context, jobs),
    'cprAudit.choose': ({ context: { host, session, sender } }) => {
      const words = auditWords(session.language)
      const kinds = [
        { name: words['choose.lists'], extensions },
        { name: words['choose.all'], extensions: ['*'] }
      ]
      return host.dialogs.open({ several: true, kinds }, sender.id)
    },
    'cprAudit.list': ({ input, context }) => listAudits(context.session.db, input.source),
    'cprAudit.get': ({ input, context }) => readAudit(context.session.db, input.id),
    'cprAudit.start': ({ input, context }) => {
      const { db, user, municipality, language } = context.session
      const by = { userId: user.id, municipalityId: municipality.id, scope: 'all', batchId: null } as const
      addOwnActivity(db, { ...by, now: context.now }, language)
      context.changed('processingActivity')
      return startAudit(author(context), input.source, input.rule)
    },
    'cprAudit.discard': ({ input, context }) => {
      discardAudit(author(context), input.id, input.reason)
      return null
    },
    'cprAudit.exclude': ({ input, context }) => {
      excludeSystem(author(context), input.id, input.system, input.reason)
      return null
    },
    'cprAudit.run': ({ input, context, jobs }) => run(input, context, jobs),
    'cprAudit.findings': ({ input, context }) => listFindings(context.session.db, input),
    'cprAudit.decide': ({ input, context }) => decideFindings(author(context), input),
    'cprAudit.confirm': ({ input, context }) => confirmDeletions(author(context), input.id),
    'cprAudit.open': ({ input, context, jobs }) => openNumbers(input, context, jobs),
    'cprAudit.reveal': ({ input: { id, jobId, sessionId, finding, reason }, context, jobs }) => {
      // Whoever has lost the area's key meanwhile reveals nothing.
      context.session.areas.privateKey('auditWorkingSets')
      const work = { auditId: id, finding, reason, at: context.now() }
      return jobs.run(revealNumberJob, work, { jobId, affinity: sessionId })
    },
    'cprAudit.sheet': ({ input, context, jobs }) => sheet(input, context, jobs),
    'cprAudit.readSheet': ({ input, context, jobs }) => readSheet(input, context, jobs),
    'cprAudit.policy': ({ context }) => auditPolicy(context.session.db),
    'cprAudit.setPolicy': ({ input, context }) => {
      setAuditPolicy(context.session.db, author(context), input)
      return auditPolicy(context.session.db)
    },
    'cprAudit.close': async ({ input, jobs }) => {
      await jobs.release(input.sessionId)
      return null
    },
    'cprAudit.recipient': async ({ input: { pem }, context: { host, session, sender } }) => {
      if (pem !== null) return readRecipient(pem).recipient
      const words = auditWords(session.language)
      const kinds = [
        { name: words['choose.key'], extensions: ['pem', 'cer', 'crt', 'der', 'pub', 'key'] },
        { name: words['choose.all'], extensions: ['*'] }
      ]
      const [path] = await host.dialogs.open({ several: false, kinds }, sender.id)
      return path === undefined ? null : readRecipient(keyFile(path)).recipient
    },
    'cprAudit.order': ({ input, context, jobs }) => order(input, context, jobs),
    'cprAudit.prove': ({ input, context, jobs }) => prove(input, context, jobs),
    'cprAudit.signOff': ({ input, context }) => {
      signOffAudit(author(context), input)
      tellSource(context, input.id)
      return null
    }
  },
  changingChannels,
  ['cprAudit', 'history']
)
