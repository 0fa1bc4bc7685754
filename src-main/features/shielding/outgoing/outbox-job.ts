import { createHash } from 'node:crypto'
import { toHandOver } from '../../../../src-shared/features/shielding/queue.rules.ts'
import type { HandedOver } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { readSetting, settingKeys, writeSetting } from '../../../db/settings.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { loadPrivateKey } from '../../../security/signing.ts'
import { type OutboxTransfer, outboxText } from '../idsas/outbox-file.ts'
import { citizenNumbers, registrationFor } from './citizen-numbers.ts'
import { gatewayKeys } from './gateway-settings.ts'
import { writeOutboxJob } from './job-refs.ts'
import { markHandedOver, openQueue, type QueuedTransfer } from './queue-rows.ts'

/** So many go into one file; the next file takes the rest. */
export const mostInOutbox = 5000

const sequenceKey = 'shielding.outboxSequence'

type Input = Parameters<NonNullable<typeof writeOutboxJob.types>>[0]

/** The jobs' code, for the worker's registry. */
export const outboxJobs = [
  implement(writeOutboxJob, async (input, context) => {
    const areaKey = Buffer.from(input.areaKey.buffer, input.areaKey.byteOffset, input.areaKey.byteLength)
    try {
      return await writeOutbox(input, areaKey, context)
    } finally {
      areaKey.fill(0)
    }
  })
] as const

interface Made {
  readonly transfers: readonly OutboxTransfer[]
  readonly rows: readonly QueuedTransfer[]
  readonly left: HandedOver['left']
}

async function writeOutbox(input: Input, areaKey: Buffer, context: JobContext): Promise<HandedOver> {
  const { db } = context
  const keys = gatewayKeys(db)
  if (!keys) throw new AppError('shielding.gatewayMissing')
  const { transfers, rows, left } = messages(input, areaKey, context)
  if (transfers.length === 0) throw new AppError('shielding.nothingToHandOver')
  const id = newId()
  const registerId = String(readSetting(db, settingKeys.registerId))
  // Noted before the file is there: a file that nobody knows of could be sent, and its receipts would be strange.
  const sequence = whenFree(() => withTransaction(db, () => note(id, rows, input.at, context)))
  const head = { id, registerId, sequence, at: input.at, gatewayKey: keys.encryptionKey }
  const signingKey = loadPrivateKey(String(readSetting(db, settingKeys.signingKey)))
  const text = outboxText(head, transfers, signingKey)
  try {
    await writingFile(input.path, () => writeFileAtomic(input.path, text))
  } catch (error) {
    whenFree(() => withTransaction(db, () => takeBack(id, rows, context)))
    throw error
  }
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { path: input.path, transfers: transfers.length, sequence, sha256, left }
}

function messages({ again, at }: Input, areaKey: Buffer, context: JobContext): Made {
  const { go } = toHandOver(openQueue(context.db), 'outbox', again)
  const chosen = go.slice(0, mostInOutbox)
  const transfers: OutboxTransfer[] = []
  const rows: QueuedTransfer[] = []
  const left: { id: string; code: 'noNumber' | 'tooFarAhead' }[] = []
  const numbers = citizenNumbers(context.db, areaKey)
  try {
    for (const [done, transfer] of chosen.entries()) {
      context.throwIfCancelled()
      context.progress('write', done, chosen.length)
      const registration = registrationFor(transfer, numbers, at)
      if (typeof registration === 'string') left.push({ id: transfer.id, code: registration })
      else {
        transfers.push({ id: transfer.id, subject: opaque(transfer.subject), registration })
        rows.push(transfer)
      }
    }
    return { transfers, rows, left }
  } finally {
    numbers.end()
  }
}

/** What the gateway knows a citizen by, to keep the order: nothing that it could find in the register. */
const opaque = (subject: string): string =>
  createHash('sha256').update(`shielding-subject:${subject}`).digest('hex').slice(0, 32)

function note(id: string, rows: readonly QueuedTransfer[], at: string, { db, register }: JobContext): number {
  const { userId, country } = register
  const before = readSetting(db, sequenceKey)
  const sequence = (typeof before === 'number' ? before : 0) + 1
  writeSetting(db, sequenceKey, sequence)
  db.prepare('INSERT INTO shielding_outbox (id, sequence, at, by) VALUES (?, ?, ?, ?)').run(id, sequence, at, userId)
  const insert = db.prepare('INSERT INTO shielding_outbox_transfer VALUES (?, ?)')
  for (const row of rows) {
    insert.run(id, row.id)
    markHandedOver({ db, userId, country, at }, row, 'outbox')
  }
  return sequence
}

/** As if it had not been tried: the file could not be written. */
function takeBack(id: string, rows: readonly QueuedTransfer[], { db }: JobContext): void {
  db.prepare('DELETE FROM shielding_outbox_transfer WHERE outbox_id = ?').run(id)
  db.prepare('DELETE FROM shielding_outbox WHERE id = ?').run(id)
  const back = db.prepare('UPDATE shielding_transfer SET state = ?, way = ? WHERE id = ?')
  for (const row of rows) back.run(row.state, row.way, row.id)
}
