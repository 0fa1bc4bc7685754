import { z } from 'zod'
import type { ReceiptProblem } from '../../../../src-shared/features/shielding/receipts.ts'
import type { TransferState } from '../../../../src-shared/features/shielding/transfer-plan.ts'
import {
  answerCodeOf,
  type TransferAnswer,
  type TransferWay
} from '../../../../src-shared/features/shielding/transfers.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { detailOf } from './answer.ts'
import { readSigned, signingKeyOf } from './signed-file.ts'

const line = z.object({
  transfer: z.uuid(),
  /** The outbox file in which the gateway got it. */
  outbox: z.uuid(),
  outcome: z.enum(['confirmed', 'refused', 'notTaken', 'superseded']),
  at: z.iso.datetime(),
  reference: z.string().max(200).nullable().default(null),
  code: z.string().max(100).nullable().default(null),
  detail: z.string().max(2000).nullable().default(null)
})

const receipts = z.object({
  id: z.uuid(),
  register: z.uuid(),
  createdAt: z.iso.datetime(),
  receipts: z.array(line).max(100_000)
})

/** What the gateway says became of a transfer. */
export type Receipt = z.infer<typeof line>

/**
 * The receipts of a file. Throws AppError shielding.receiptsBroken, receiptsNewer (a later version of the program is
 * needed), receiptsForged (not signed by this register's gateway), receiptsForeign (another register's).
 *
 * @param gatewayKey the gateway's Ed25519 key, 32 bytes, base64
 * @param file the file's name, for the message
 */
export function readReceipts(
  text: string,
  { registerId, gatewayKey, file }: { readonly registerId: string; readonly gatewayKey: string; readonly file: string }
): readonly Receipt[] {
  const read = readSigned(text, 'samregister-shielding-receipts', signingKeyOf(gatewayKey))
  if (read === 'broken') throw new AppError('shielding.receiptsBroken', { file })
  if (read === 'newer') throw new AppError('shielding.receiptsNewer', { file })
  if (read === 'forged') throw new AppError('shielding.receiptsForged', { file })
  const body = receipts.safeParse(read.body).data
  if (!body) throw new AppError('shielding.receiptsBroken', { file })
  if (body.register !== registerId) throw new AppError('shielding.receiptsForeign', { file })
  return body.receipts
}

/** How a transfer stands when its receipt is read. */
export interface Handed {
  readonly state: TransferState
  readonly way: TransferWay | null
  /** The outbox files in which it was handed over, oldest first. */
  readonly outboxes: readonly string[]
  /** Whether a later decision about the same citizen or department is in the queue. */
  readonly hasNewer: boolean
}

/**
 * What a receipt changes: an answer, nothing (it says what is known), or why it cannot be taken. A confirmation counts
 * whichever of the hand-overs it is about, since the same was asked each time; anything else only about the last one,
 * so that an old file read late, or again, takes nothing back.
 */
export function judgeReceipt(
  receipt: Receipt,
  handed: Handed | undefined
): TransferAnswer | 'unchanged' | ReceiptProblem {
  if (!handed) return 'unknownTransfer'
  const { state, way, outboxes, hasNewer } = handed
  if (outboxes.length === 0) return 'neverHandedOver'
  if (!outboxes.includes(receipt.outbox)) return 'otherOutbox'
  const { outcome } = receipt
  if (state === 'confirmed' || state === 'refused') return outcome === state ? 'unchanged' : 'alreadyAnswered'
  if (state === 'superseded') return 'unchanged'
  if (outcome === 'confirmed') return { kind: 'confirmed', reference: detailOf(receipt.reference ?? '') }
  if (receipt.outbox !== outboxes.at(-1)) return 'old'
  if (state === 'waiting') return outcome === 'notTaken' ? 'unchanged' : 'old'
  if (way !== 'outbox') return 'old'
  if (outcome === 'superseded') return hasNewer ? { kind: 'overtaken' } : 'noNewer'
  const said = { code: answerCodeOf(receipt.code ?? ''), detail: detailOf(receipt.detail ?? '') }
  return outcome === 'refused' ? { kind: 'refused', ...said } : { kind: 'notTaken', ...said, stop: false }
}
