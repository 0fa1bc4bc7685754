import { MessageChannel } from 'node:worker_threads'
import type { Comparison } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { ChannelParsed } from '../../../src-shared/ipc/contract.ts'
import { today } from '../../../src-shared/kernel/dates.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { Database } from '../../db/open.ts'
import type { Context, Jobs } from '../../ipc/context.ts'
import type { Handlers } from '../../ipc/handler.ts'
import { relayReading } from '../exchange/import/relay-reading.ts'
import type { CompareInput } from './compare/comparison.ts'
import { compareJob } from './compare-ref.ts'
import { inOrder } from './lists/read-lists.ts'
import { isPlainText } from './lists/text-list.ts'

/** Runs the comparison, with what is no plain text relayed from the reading process. */
async function compare(input: ChannelParsed<'cprAudit.compare'>, context: Context, jobs: Jobs): Promise<Comparison> {
  const { session, host } = context
  const lists = inOrder(input.lists).map((list) => ({ ...list, relayed: !isPlainText(list.path) }))
  const files = lists.filter(({ relayed }) => relayed).map(({ path }) => ({ path }))
  const work: CompareInput = {
    lists,
    rule: input.rule,
    strict: input.strict,
    today: today(zoneOf[session.municipality.country], context.now()),
    unknownSystems: unknownAmong(session.db, input.systems)
  }
  const { port1, port2 } = new MessageChannel()
  const relayed = relayReading(files, port1, (memoryLimit) => host.forkReader(memoryLimit))
  try {
    return await jobs.run(compareJob, work, { jobId: input.jobId, feed: port2 })
  } finally {
    port1.close()
    await relayed
  }
}

/** Which of the names no system of the register has. */
function unknownAmong(db: Database, names: readonly string[]): readonly string[] {
  if (names.length === 0) return []
  const known = new Set(
    db
      .prepare<[], string>('SELECT name FROM system WHERE deleted_at IS NULL')
      .pluck()
      .all()
      .map((name) => fold(name))
  )
  return names.filter((name) => !known.has(fold(name)))
}

/** The audit of CPR subscriptions. */
export const cprAuditHandlers: Handlers = {
  'cprAudit.compare': ({ input, context, jobs }) => compare(input, context, jobs)
}
