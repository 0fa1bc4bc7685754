import { toHandOver } from '../../../../src-shared/features/shielding/queue.rules.ts'
import type { TransferAnswer } from '../../../../src-shared/features/shielding/transfers.ts'
import type { Sent } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../../db/transaction.ts'
import { implement, type JobContext } from '../../../jobs/job.ts'
import { whenFree } from '../../../jobs/when-free.ts'
import { envelopeOf } from '../idsas/envelope.ts'
import { type HttpsWay, openHttpsWay } from '../idsas/https-way.ts'
import { type CitizenNumbers, citizenNumbers, registrationFor } from './citizen-numbers.ts'
import { endpointOf } from './gateway-settings.ts'
import { sendTransfersJob } from './job-refs.ts'
import { applyAnswer, markHandedOver, openQueue, type QueuedTransfer, queueAbout } from './queue-rows.ts'

/** How often one is tried in a row when its answer was lost; the message id is the same each time. */
const tries = 2

/** The job's code, for the worker's registry. */
export const sendJobs = [
  implement(sendTransfersJob, async ({ areaKey: given, at }, context): Promise<Sent> => {
    const areaKey = Buffer.from(given.buffer, given.byteOffset, given.byteLength)
    const endpoint = endpointOf(context.db, areaKey)
    if (!endpoint) throw new AppError('shielding.httpsOff')
    const way = openHttpsWay(endpoint)
    const numbers = citizenNumbers(context.db, areaKey)
    try {
      return await sendAll({ way, numbers, now: clockFrom(at) }, context)
    } finally {
      numbers.end()
      way.end()
      areaKey.fill(0)
    }
  })
] as const

interface Sending {
  readonly way: HttpsWay
  readonly numbers: CitizenNumbers
  /** UTC instant. */
  now(): string
}

/** The clock of whoever asked, going on. */
function clockFrom(at: string): () => string {
  const started = performance.now()
  return () => new Date(Date.parse(at) + performance.now() - started).toISOString()
}

async function sendAll(sending: Sending, context: JobContext): Promise<Sent> {
  const { go } = toHandOver(openQueue(context.db), 'https', true)
  const sent = { confirmed: 0, refused: 0, notTaken: 0, lost: 0, stopped: null as Sent['stopped'], left: 0 }
  for (const [done, transfer] of go.entries()) {
    context.throwIfCancelled()
    context.progress('send', done, go.length)
    const answer = await sendOne(transfer, sending, context)
    if (answer === null || answer.kind === 'overtaken') continue
    sent[answer.kind]++
    if (answer.kind === 'notTaken' && answer.stop) return { ...sent, stopped: answer.code, left: go.length - done - 1 }
  }
  return sent
}

/** null: a newer one was decided meanwhile, so this one does not go any more. */
async function sendOne(
  { id }: QueuedTransfer,
  { way, numbers, now }: Sending,
  context: JobContext
): Promise<TransferAnswer | null> {
  const { db, register, signal } = context
  const author = () => ({ db, userId: register.userId, country: register.country, at: now() })
  let answer: TransferAnswer | null = null
  for (let turn = 0; turn < tries && (answer === null || answer.kind === 'lost'); turn++) {
    const at = now()
    const going = whenFree(() =>
      withTransaction(db, () => {
        const still = toHandOver(queueAbout(db, id), 'https', true).go.find((one) => one.id === id)
        if (still) markHandedOver(author(), still, 'https')
        return still
      })
    )
    if (!going) return answer
    const registration = registrationFor(going, numbers, at)
    answer =
      typeof registration === 'string'
        ? { kind: 'notTaken', code: registration, detail: null, stop: false }
        : await way.send(envelopeOf(registration, { id, at }), { id, operation: going.operation }, signal)
    const said = answer
    whenFree(() => withTransaction(db, () => applyAnswer(author(), id, said)))
    if (signal.aborted) break
  }
  return answer
}
