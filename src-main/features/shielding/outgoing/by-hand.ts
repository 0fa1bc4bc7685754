import type { HistoryAction, HistoryChanges } from '../../../../src-shared/features/register/history.ts'
import { hasNewer } from '../../../../src-shared/features/shielding/queue.rules.ts'
import { isSettled } from '../../../../src-shared/features/shielding/transfers.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { caseRow } from '../case-rows.ts'
import { type Changing, tellOfCase } from '../changing.ts'
import { detailOf } from '../idsas/answer.ts'
import { applyAnswer, type QueueAuthor, type QueuedTransfer, queueAbout } from './queue-rows.ts'

/** What changes the queue by a person's hand. */
export const authorOf = ({ session, now }: Changing): QueueAuthor => ({
  db: session.db,
  userId: session.user.id,
  country: session.municipality.country,
  at: now()
})

/** Tells in the history of a transfer's case what somebody did with it. Inside a transaction. */
export function tellOfTransfer(by: Changing, caseId: string, changes: HistoryChanges, action?: HistoryAction): void {
  tellOfCase(by, caseId, caseRow(by.session.db, caseId).version, changes, action)
}

/**
 * Somebody has registered it in the national client, or has seen it there, and says under which reference. Throws
 * record.notFound, shielding.transferSettled, and transferOvertaken where a newer decision has to be registered instead.
 * Inside a transaction.
 */
export function confirmByHand(by: Changing, id: string, reference: string): void {
  const { queue, transfer } = openTransfer(by, id)
  if (
    hasNewer(
      queue.filter(({ state }) => state !== 'superseded'),
      transfer
    )
  )
    throw new AppError('shielding.transferOvertaken')
  const kept = maskPersonalNumbers(reference, { context: 'unlikely' })
  applyAnswer(authorOf(by), id, { kind: 'confirmed', reference: kept }, by.session.user.id)
  tellOfTransfer(by, transfer.caseId, { event: [null, 'transferConfirmed'], reference: [null, kept] })
}

/** Somebody says that it will not be taken, or was withdrawn at the gateway. Throws as above. Inside a transaction. */
export function refuseByHand(by: Changing, id: string, reason: string): void {
  const { transfer } = openTransfer(by, id)
  const said = { kind: 'refused', code: 'byHand', detail: detailOf(reason) } as const
  applyAnswer(authorOf(by), id, said, by.session.user.id)
  // Why stands with the transfer: a case's history tells no reasons.
  tellOfTransfer(by, transfer.caseId, { event: [null, 'transferRefused'] })
}

/** A transfer that nothing is settled of, with all about the same subject. Throws record.notFound, transferSettled. */
export function openTransfer(
  { session }: Pick<Changing, 'session'>,
  id: string
): { readonly queue: readonly QueuedTransfer[]; readonly transfer: QueuedTransfer } {
  const queue = queueAbout(session.db, id)
  const transfer = queue.find((one) => one.id === id)
  if (!transfer) throw new AppError('record.notFound')
  if (isSettled(transfer.state)) throw new AppError('shielding.transferSettled')
  return { queue, transfer }
}
