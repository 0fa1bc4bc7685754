import fc from 'fast-check'
import {
  type PlannedTransfer,
  planTransfer,
  protectionOf,
  type Wanted,
  worstOf
} from '../../../src-shared/features/shielding/transfer-plan.ts'

const at = (hour: number): string => new Date(Date.UTC(2026, 0, 1, hour)).toISOString()

/** What happens next: something else is wanted, a transfer leaves, an answer comes in, or time goes on. */
const step = fc.oneof(
  fc.record({ do: fc.constant('want' as const), until: fc.option(fc.integer({ min: 100, max: 400 })) }),
  fc.record({ do: fc.constantFrom('send' as const, 'confirm' as const, 'refuse' as const) })
)

type Step = { readonly do: 'want'; readonly until: number | null } | { readonly do: 'send' | 'confirm' | 'refuse' }

/** The national register as receipts tell of it: it keeps the latest that it took. */
function play(steps: readonly Step[]): void {
  let known: PlannedTransfer[] = []
  let wanted: Wanted = null
  let held: Wanted = null
  let now = 0
  const put = (id: string, state: PlannedTransfer['state']): void => {
    known = known.map((each) => (each.id === id ? { ...each, state } : each))
  }
  for (const each of steps) {
    now += 1
    if (each.do === 'want') wanted = each.until === null ? null : { until: at(now + each.until) }
    const first = known.find(({ state }) => state === (each.do === 'send' ? 'waiting' : 'handedOver'))
    if (each.do === 'send' && first && !known.some(({ state }) => state === 'handedOver')) put(first.id, 'handedOver')
    if (each.do === 'confirm' && first) {
      put(first.id, 'confirmed')
      held = first.removes ? null : { until: first.endsAt }
    }
    if (each.do === 'refuse' && first) put(first.id, 'refused')
    const plan = planTransfer(known, wanted, at(now))
    for (const id of plan.supersede) put(id, 'superseded')
    if (plan.create) known = [...known, { id: String(known.length), state: 'waiting', ...plan.create }]
    const protection = protectionOf(known, wanted, at(now))
    // It never says more than is true.
    if (protection === 'inForce') expect(held?.until).toBe(wanted?.until)
    if (protection === 'shorter') expect((held?.until as string) > at(now)).toBe(true)
    expect(known.filter(({ state }) => state === 'waiting').length).toBeLessThanOrEqual(1)
  }
  // Everything that waits is sent and confirmed: then the national register holds what is wanted.
  for (;;) {
    const next = known.find(({ state }) => state === 'handedOver') ?? known.find(({ state }) => state === 'waiting')
    if (!next) break
    put(next.id, 'confirmed')
    held = next.removes ? null : { until: next.endsAt }
  }
  const isHeld = held !== null && (held.until === null || held.until > at(now))
  expect(isHeld ? held : null).toEqual(wanted)
  expect(protectionOf(known, wanted, at(now))).toBe(wanted === null ? 'notNeeded' : 'inForce')
}

test('in whatever order things are wanted, sent, confirmed and refused, the national register ends up as wanted', () => {
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), play))
})

describe('decided is not protected', () => {
  const until = at(100)
  const transfer = (state: PlannedTransfer['state'], endsAt: string | null = until): PlannedTransfer => ({
    id: state,
    state,
    endsAt,
    removes: false
  })
  test.each([
    ['nothing was told', [], 'notTransferred'],
    ['it waits', [transfer('waiting')], 'notTransferred'],
    ['it left and nobody answered', [transfer('handedOver')], 'handedOver'],
    ['it was refused', [transfer('refused')], 'refused'],
    ['it was confirmed', [transfer('confirmed')], 'inForce'],
    ['an earlier end was confirmed', [transfer('confirmed', at(50)), transfer('waiting')], 'shorter'],
    ['an earlier end was confirmed and is over', [transfer('confirmed', at(0)), transfer('waiting')], 'notTransferred']
  ] as const)('%s', (_, known, expected) => {
    expect(protectionOf(known, { until }, at(1))).toBe(expected)
  })

  test('a case that is over is still registered until its end was told and confirmed', () => {
    const end = { id: 'end', endsAt: at(1), removes: false }
    expect(protectionOf([transfer('confirmed')], null, at(1))).toBe('stillRegistered')
    expect(protectionOf([transfer('confirmed'), { ...end, state: 'waiting' }], null, at(1))).toBe('stillRegistered')
    expect(protectionOf([transfer('confirmed'), { ...end, state: 'handedOver' }], null, at(1))).toBe('handedOver')
    expect(protectionOf([transfer('confirmed'), { ...end, state: 'confirmed' }], null, at(1))).toBe('notNeeded')
    // And what ended by itself needs nobody.
    expect(protectionOf([transfer('confirmed')], null, at(100))).toBe('notNeeded')
    expect(protectionOf([], null, at(1))).toBe('notNeeded')
  })

  test('a department is registered without end until it is removed', () => {
    const made = { id: 'a', state: 'confirmed', endsAt: null, removes: false } as const
    expect(protectionOf([made], { until: null }, at(1))).toBe('inForce')
    expect(planTransfer([made], null, at(1))).toEqual({ supersede: [], create: { endsAt: null, removes: true } })
  })

  test('a case is as protected as the least protected of its citizens', () => {
    expect(worstOf(['inForce', 'refused', 'handedOver'])).toBe('refused')
    expect(worstOf([])).toBe('notNeeded')
  })
})
