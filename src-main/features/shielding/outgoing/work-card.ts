import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import { toHandOver } from '../../../../src-shared/features/shielding/queue.rules.ts'
import { createFormat } from '../../../../src-shared/i18n/format.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { zoneOf } from '../../../../src-shared/kernel/language.ts'
import { withTransaction } from '../../../db/transaction.ts'
import type { Context } from '../../../ipc/context.ts'
import type { PaperBlock } from '../../../platform/paper/paper.ts'
import type { Content } from '../../print/letterhead.ts'
import { caseRow } from '../case-rows.ts'
import { authorOf, openTransfer, tellOfTransfer } from './by-hand.ts'
import { citizenNumbers } from './citizen-numbers.ts'
import { markHandedOver, type QueuedTransfer } from './queue-rows.ts'
import { type TransferWords, transferWords } from './words.ts'

type Asked = ChannelParsed<'shielding.workCard'>

/**
 * The transfers that a card may be made of, in the order in which they are to be registered. Throws transferSettled,
 * transferOvertaken, transferHeld (the gateway still has an older one).
 */
export function cardTransfers(context: Context, ids: readonly string[]): readonly QueuedTransfer[] {
  const chosen = [...new Set(ids)].map((id) => {
    const { queue, transfer } = openTransfer(context, id)
    const { go, held } = toHandOver(queue, 'workCard', true)
    if (held.some((one) => one.id === id)) throw new AppError('shielding.transferHeld')
    const newest = queue.findLast(({ state }) => state !== 'superseded')
    if (newest?.id !== id) throw new AppError('shielding.transferOvertaken')
    // What the gateway has is not registered by hand as well, before somebody notes that it was withdrawn.
    if (!go.some((one) => one.id === id) && transfer.way === 'outbox') throw new AppError('shielding.transferHeld')
    return transfer
  })
  return chosen.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The card. Numbers stand on it only for a reason, told in the history of each case before anything is printed. */
export function workCard(context: Context, transfers: readonly QueuedTransfer[], asked: Asked): Content {
  const { db, areas } = context.session
  const words = transferWords(asked.language)
  const numbers = asked.numbersFor === null ? null : citizenNumbers(db, areas.privateKey('shielding'))
  try {
    if (asked.numbersFor !== null) {
      const reason = asked.numbersFor
      withTransaction(db, () => {
        for (const caseId of new Set(transfers.map((one) => one.caseId)))
          tellOfTransfer(context, caseId, { event: [null, 'reveal'], reason: [null, reason] }, 'reveal')
      })
    }
    const blocks = transfers.flatMap((transfer) => {
      const number = numbers === null ? masked : numbers.of(transfer)
      if (transfer.citizenId !== null && number === null) throw new AppError('shielding.noNumber')
      return blocksOf(context, transfer, number ?? '', words)
    })
    return { title: words('card.title'), lines: [words('card.how')], blocks }
  } finally {
    numbers?.end()
  }
}

const masked = '••••••-••••'
/** Room to write by hand. */
const blank = '……………………………………………'

function blocksOf(
  context: Context,
  transfer: QueuedTransfer,
  number: string,
  words: TransferWords
): readonly PaperBlock[] {
  const { db, municipality } = context.session
  const { caseId, department, operation, endsAt, id } = transfer
  const format = createFormat(context.session.language, zoneOf[municipality.country])
  const whom =
    department === null
      ? { label: words('card.number'), text: number, revealed: true }
      : { label: words('card.department'), text: `${department.kind} ${department.code}`, otherNumbers: true }
  const past = endsAt !== null && endsAt <= context.now()
  const until =
    endsAt === null ? [] : [{ label: words('card.until'), text: past ? words('card.now') : format.instant(endsAt) }]
  return [
    { kind: 'heading', text: `${caseName(caseRow(db, caseId).number)} · ${words(`operation.${operation}`)}` },
    {
      kind: 'facts',
      facts: [
        whom,
        ...until,
        { label: words('card.id'), text: id, otherNumbers: true },
        { label: words('card.reference'), text: blank },
        { label: words('card.by'), text: blank }
      ]
    }
  ]
}

/** Notes that the cards are out; what was out by a card before is out again. */
export function handOverCards(context: Context, transfers: readonly QueuedTransfer[]): void {
  withTransaction(context.session.db, () => {
    for (const transfer of transfers) markHandedOver(authorOf(context), transfer, 'workCard')
  })
}
