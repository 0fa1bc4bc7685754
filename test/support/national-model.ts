import * as fc from 'fast-check'
import { newId } from '../../src-main/platform/ids.ts'
import { afterAnswer, toHandOver } from '../../src-shared/features/shielding/queue.rules.ts'
import type { Transfer, TransferAnswer, TransferWay } from '../../src-shared/features/shielding/transfers.ts'

/** What happens to the queue in a made-up municipality: decisions, and attempts to hand over that end as they may. */
export type Happening =
  | { readonly kind: 'decided'; readonly citizen: number; readonly day: number }
  | {
      readonly kind: 'handedOver'
      readonly way: TransferWay
      readonly again: boolean
      readonly ends: readonly Ending[]
    }
  | { readonly kind: 'gatewaySends'; readonly ends: readonly Ending[] }

/** How one message ends: whether the register took it, and what became known of that. */
export type Ending = 'ok' | 'refused' | 'notTaken' | 'lostBefore' | 'lostAfter'

const endings = fc.array(fc.constantFrom<Ending>('ok', 'ok', 'notTaken', 'lostBefore', 'lostAfter'), { maxLength: 6 })
/** Any of them, in any order. Nothing is refused for good: then a person must act, and there is nothing to converge to. */
export const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('decided' as const), citizen: fc.integer({ min: 0, max: 2 }), day: fc.nat(999) }),
    fc.record({
      kind: fc.constant('handedOver' as const),
      way: fc.constantFrom<TransferWay>('outbox', 'https'),
      again: fc.boolean(),
      ends: endings
    }),
    fc.record({ kind: fc.constant('gatewaySends' as const), ends: endings })
  ),
  { maxLength: 25 }
)

/** A municipality's queue, its gateway and the national register. */
export class NationalModel {
  queue: readonly Transfer[] = []
  /** By citizen: what was decided last, and what the national register holds. */
  readonly wanted = new Map<string, string>()
  readonly held = new Map<string, string>()
  /** What the gateway has and has not answered yet, in the order of the files. */
  gateway: Transfer[] = []
  private readonly sentByGateway = new Map<string, string>()

  happen(happening: Happening): void {
    if (happening.kind === 'decided') this.decide(`citizen-${happening.citizen}`, String(happening.day))
    else if (happening.kind === 'gatewaySends') this.gatewaySends([...happening.ends])
    else this.handOver(happening.way, happening.again, [...happening.ends])
  }

  /** As the core does: what still waits is superseded by the new one. */
  decide(subject: string, endsAt: string): void {
    const waiting = (one: Transfer): boolean => one.subject === subject && one.state === 'waiting'
    const made: Transfer = {
      id: newId(),
      subject,
      operation: 'CreateBlurring',
      endsAt,
      state: 'waiting',
      way: null
    }
    this.queue = [...this.queue.map((one) => (waiting(one) ? { ...one, state: 'superseded' as const } : one)), made]
    this.wanted.set(subject, endsAt)
  }

  handOver(way: TransferWay, again: boolean, ends: Ending[]): void {
    for (const transfer of toHandOver(this.queue, way, again).go) {
      this.set(transfer.id, { state: 'handedOver', way })
      if (way === 'outbox') this.gateway.push(transfer)
      else this.send(transfer, ends.shift() ?? 'ok')
    }
  }

  gatewaySends(ends: Ending[]): void {
    const had = this.gateway
    this.gateway = []
    for (const transfer of had) {
      const { subject } = transfer
      const newest = this.sentByGateway.get(subject)
      if (newest !== undefined && newest > transfer.id) this.answer(transfer.id, { kind: 'overtaken' })
      else {
        this.sentByGateway.set(subject, transfer.id)
        this.send(transfer, ends.shift() ?? 'ok')
      }
    }
  }

  private send({ id, subject, endsAt }: Transfer, ending: Ending): void {
    if (ending === 'ok' || ending === 'lostAfter') this.held.set(subject, endsAt ?? '')
    if (ending === 'ok') this.answer(id, { kind: 'confirmed', reference: null })
    else if (ending === 'notTaken')
      this.answer(id, { kind: 'notTaken', code: 'unreachable', detail: null, stop: false })
    else if (ending === 'refused') this.answer(id, { kind: 'refused', code: 'syntaxError', detail: null })
    else this.answer(id, { kind: 'lost', code: 'timeout', detail: null })
  }

  private answer(id: string, answer: TransferAnswer): void {
    for (const { id: of, state } of afterAnswer(this.queue, id, answer)) this.set(of, { state })
  }

  private set(id: string, change: Partial<Transfer>): void {
    this.queue = this.queue.map((one) => (one.id === id ? { ...one, ...change } : one))
  }
}
