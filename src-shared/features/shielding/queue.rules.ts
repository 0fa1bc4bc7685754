import type { TransferState } from './transfer-plan.ts'
import { isSettled, type Transfer, type TransferAnswer, type TransferWay } from './transfers.ts'

/** What may go out by a way now, and what is held back because an older one is still out by another. */
export interface ToHandOver<T extends Transfer> {
  readonly go: readonly T[]
  readonly held: readonly T[]
}

/**
 * The latest registration of a citizen or department counts nationally: to repeat the latest is harmless, to repeat an
 * older one after it is not. So only the newest of each goes out, whatever became of the others, oldest subject first.
 *
 * What the gateway has may reach the register at any later moment, in the gateway's own order; until it answers (or
 * somebody notes that it was withdrawn), a newer one goes the same way, or it might be overtaken.
 *
 * @param again also those handed over the same way that have no answer: the file or the answer was lost
 */
export function toHandOver<T extends Transfer>(queue: readonly T[], way: TransferWay, again: boolean): ToHandOver<T> {
  const go: T[] = []
  const held: T[] = []
  for (const { newest, older } of bySubject(queue)) {
    const out = older.some((one) => one.state === 'handedOver' && one.way === 'outbox')
    if (newest.state === 'waiting') (out && way !== 'outbox' ? held : go).push(newest)
    else if (again && newest.state === 'handedOver' && newest.way === way) go.push(newest)
  }
  return { go: go.sort(byAge), held }
}

/** A transfer's new state. */
export interface TransferChange {
  readonly id: string
  readonly state: TransferState
}

/**
 * What an answer about one changes in the queue. A confirmation settles what is older and unanswered of the same
 * subject: whatever became of it, it does not count any more. Of one that is settled nothing changes.
 */
export function afterAnswer(queue: readonly Transfer[], id: string, answer: TransferAnswer): readonly TransferChange[] {
  const about = queue.find((one) => one.id === id)
  if (!about || isSettled(about.state)) return []
  if (answer.kind === 'lost') return change(about, 'handedOver')
  if (answer.kind === 'notTaken') return change(about, 'waiting')
  if (answer.kind === 'refused') return change(about, 'refused')
  if (answer.kind === 'overtaken') return hasNewer(queue, about) ? change(about, 'superseded') : []
  const overtaken = queue.filter((one) => one.id < id && !isSettled(one.state) && one.subject === about.subject)
  return [...change(about, 'confirmed'), ...overtaken.flatMap((one) => change(one, 'superseded'))]
}

/** Whether one that was decided later is about the same citizen or department. */
export function hasNewer(queue: readonly Transfer[], { id, subject }: Transfer): boolean {
  return queue.some((one) => one.id > id && one.subject === subject)
}

function change({ id, state: before }: Transfer, state: TransferState): readonly TransferChange[] {
  return before === state ? [] : [{ id, state }]
}

interface Subject<T extends Transfer> {
  readonly newest: T
  readonly older: readonly T[]
}

/** Superseded ones say nothing: they were never to be sent, or no longer count. */
function bySubject<T extends Transfer>(queue: readonly T[]): readonly Subject<T>[] {
  const subjects = new Map<string, T[]>()
  for (const one of queue) {
    if (one.state === 'superseded') continue
    const known = subjects.get(one.subject)
    if (known) known.push(one)
    else subjects.set(one.subject, [one])
  }
  return [...subjects.values()].flatMap((all) => {
    const [newest, ...older] = all.sort(byAge).reverse()
    return newest ? [{ newest, older }] : []
  })
}

/** UUIDv7 sort by the moment they were made. */
const byAge = (a: Transfer, b: Transfer): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
