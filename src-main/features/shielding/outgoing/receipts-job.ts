import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { hasNewer } from '../../../../src-shared/features/shielding/queue.rules.ts'
import type { ReceiptsRead } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { readSetting, settingKeys } from '../../../db/settings.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { type Handed, judgeReceipt, type Receipt, readReceipts } from '../idsas/receipts-file.ts'
import { gatewayKeys } from './gateway-settings.ts'
import { readReceiptsJob } from './job-refs.ts'
import { applyAnswer, queueAbout } from './queue-rows.ts'

/** A file of receipts is small; a larger one is none. */
const mostBytes = 32 * 1024 * 1024

/** The job's code, for the worker's registry. */
export const receiptsJobs = [
  implement(readReceiptsJob, async ({ path, at }, context): Promise<ReceiptsRead> => {
    const { db } = context
    const keys = gatewayKeys(db)
    if (!keys) throw new AppError('shielding.gatewayMissing')
    const file = basename(path)
    const registerId = String(readSetting(db, settingKeys.registerId))
    const receipts = readReceipts(await contentOf(path, file), { registerId, gatewayKey: keys.signingKey, file })
    context.progress('read', 0, receipts.length)
    return whenFree(() => withTransaction(db, () => takeAll(receipts, at, context)))
  })
] as const

async function contentOf(path: string, file: string): Promise<string> {
  try {
    const handle = await open(path)
    try {
      if ((await handle.stat()).size > mostBytes) throw new AppError('shielding.receiptsBroken', { file })
      return await handle.readFile('utf8')
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    const told = new AppError('shielding.receiptsBroken', { file })
    told.cause = error
    throw told
  }
}

/** All receipts of a file in one transaction; those that cannot be taken are named and change nothing. */
function takeAll(receipts: readonly Receipt[], at: string, context: JobContext): ReceiptsRead {
  const { db, register } = context
  const counts = { confirmed: 0, refused: 0, notTaken: 0, superseded: 0, unchanged: 0 }
  const problems: { transfer: string; problem: ReceiptsRead['problems'][number]['problem'] }[] = []
  for (const [done, receipt] of receipts.entries()) {
    context.throwIfCancelled()
    context.progress('read', done, receipts.length)
    const judged = judgeReceipt(receipt, handedOf(receipt.transfer, context))
    if (judged === 'unchanged') counts.unchanged++
    else if (typeof judged === 'string') problems.push({ transfer: receipt.transfer, problem: judged })
    else {
      const { userId, country } = register
      applyAnswer({ db, userId, country, at }, receipt.transfer, judged)
      counts[receipt.outcome]++
    }
  }
  return { ...counts, problems }
}

function handedOf(id: string, { db }: JobContext): Handed | undefined {
  const queue = queueAbout(db, id)
  const transfer = queue.find((one) => one.id === id)
  if (!transfer) return undefined
  const outboxes = db
    .prepare<[string], string>(
      `SELECT o.id FROM shielding_outbox_transfer i JOIN shielding_outbox o ON o.id = i.outbox_id
       WHERE i.transfer_id = ? ORDER BY o.sequence`
    )
    .pluck()
    .all(id)
  return { state: transfer.state, way: transfer.way, outboxes, hasNewer: hasNewer(queue, transfer) }
}
