import { toHandOver } from '../../../../src-shared/features/shielding/queue.rules.ts'
import { type TransferWay, transferWays } from '../../../../src-shared/features/shielding/transfers.ts'
import type { TransferPage } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { dataVersion } from '../../../db/data-version.ts'
import type { Database } from '../../../db/open.ts'
import { type InPieces, inPieces } from './in-pieces.ts'
import { type QueuedTransfer, queueInPieces } from './queue-rows.ts'

/** What stands above the queue and follows from every transfer of each citizen and department. */
export interface QueueFigures extends Pick<TransferPage, 'ready' | 'held'> {
  /** Refused ones that nothing newer was decided after: nobody nationally knows of what they say. */
  readonly refused: number
}

interface Kept {
  readonly state: string
  readonly figures: Promise<QueueFigures>
}
const kept = new WeakMap<Database, Kept>()

/** They are found in pieces, once for all pages of the list, until something is written. Throws request.locked. */
export function queueFigures(db: Database): Promise<QueueFigures> {
  const writes = db.prepare<[], number>('SELECT total_changes()').pluck().get()
  const state = `${writes} ${dataVersion(db)}`
  const known = kept.get(db)
  if (known?.state === state) return known.figures
  const figures = inPieces(db, figuresOf(db))
  kept.set(db, { state, figures })
  return figures
}

function* figuresOf(db: Database): InPieces<QueueFigures> {
  const ready: Record<TransferWay, number> = { workCard: 0, outbox: 0, https: 0 }
  let held = 0
  for (const queue of queueInPieces(db, ['waiting', 'handedOver'])) {
    for (const way of transferWays) ready[way] += toHandOver(queue, way, false).go.length
    held += toHandOver(queue, 'workCard', false).held.length
    yield
  }
  let refused = 0
  for (const queue of queueInPieces(db, ['refused'])) {
    refused += refusedLast(queue)
    yield
  }
  return { ready, held, refused }
}

function refusedLast(queue: readonly QueuedTransfer[]): number {
  const last = new Map<string, QueuedTransfer>()
  for (const row of queue) if (row.state !== 'superseded') last.set(row.subject, row)
  return [...last.values()].filter(({ state }) => state === 'refused').length
}
