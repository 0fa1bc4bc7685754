import fc from 'fast-check'
import { type CaseState, caseStates, type Standing, standings } from '../../../src-shared/features/shielding/case.ts'
import {
  begun,
  type CaseEvent,
  type CaseEventName,
  type CaseFacts,
  caseEvents,
  offered,
  step
} from '../../../src-shared/features/shielding/machine.ts'
import {
  endOfPeriod,
  isRunning,
  lastDayOf,
  remindersOf,
  stateOn
} from '../../../src-shared/features/shielding/period.ts'
import { defaultShieldingPolicy, type ShieldingPolicy } from '../../../src-shared/features/shielding/policy.ts'
import { addDays, daysBetween } from '../../../src-shared/kernel/dates.ts'

const day = '2026-03-01'
const policy: ShieldingPolicy = { ...defaultShieldingPolicy, department: { legalBasis: 'hjemmel' } }
const moment = { today: day, policy }
const decider = { way: 'here', asked: false, threatened: false } as const
const shown = [...caseStates, 'expired'] as const

/** A complete case about a citizen in this state, with a longer time asked for where one can be. */
function caseIn(state: CaseState | 'expired', extension = true): CaseFacts {
  const runs = state === 'provisional' || state === 'approved' || state === 'ended'
  const asked = extension && state === 'approved' ? { days: 30 } : null
  const base = { kind: 'individual', complete: true, extension: asked } as const
  if (state === 'expired') return { ...base, state: 'approved', runsFrom: '2025-11-01', runsUntil: addDays(day, -1) }
  return { ...base, state, runsFrom: runs ? day : null, runsUntil: runs ? lastDayOf(day, 90) : null }
}

function happening(event: CaseEventName): CaseEvent {
  if (event === 'supplement') return { event, complete: true }
  if (event === 'extend') return { event, days: 30 }
  if (event === 'approve' || event === 'approveExtension') return { event, days: 30, decider }
  if (event === 'reject' || event === 'rejectExtension') return { event, decider }
  return { event }
}

/**
 * Written down by hand: the state that each event leads to from each state, '-' where it cannot be. In the order
 * requested, provisional, approved (an extension asked for), rejected, withdrawn, ended, joined, expired.
 */
const leadsTo: Readonly<Record<CaseEventName, string>> = {
  approve: 'approved approved - - - - - -',
  reject: 'rejected rejected - - - - - -',
  approveExtension: '- - approved - - - - -',
  rejectExtension: '- - approved - - - - -',
  // There is one that is not decided.
  extend: '- - - - - - - -',
  supplement: 'requested provisional approved - - - - -',
  end: '- - ended - - - - -',
  withdraw: 'withdrawn withdrawn - - - - - -',
  join: 'joined joined - - - - - -'
}

/** And by whom: officer, leader, requester, auditor. */
const by: Readonly<Record<CaseEventName, string>> = {
  approve: 'OL..',
  reject: 'OL..',
  approveExtension: 'OL..',
  rejectExtension: 'OL..',
  extend: 'OLR.',
  supplement: 'OLR.',
  end: 'OL..',
  withdraw: 'O.R.',
  join: 'O...'
}

const cases = caseEvents.flatMap((event) =>
  shown.flatMap((state, column) =>
    standings.map((standing, place) => {
      const to = leadsTo[event].split(' ')[column] as string
      const may = by[event][place] !== '.'
      return [event, state, standing, may ? to : '-'] as const
    })
  )
)

test.each(cases)('%s of a case that is %s by %s: %s', (event, state, standing, expected) => {
  const facts = caseIn(state)
  const result = step(facts, happening(event), { as: new Set<Standing>([standing]) }, moment)
  expect(result.ok ? stateOn(result.facts, day) : '-').toBe(expected)
  // What a screen offers is what can be done.
  expect(offered(facts, { as: new Set<Standing>([standing]) }, day).includes(event)).toBe(expected !== '-')
})

test('who stands to a case in no way, or in several, may what any of it gives', () => {
  expect(step(caseIn('requested'), happening('approve'), { as: new Set() }, moment)).toMatchObject({
    code: 'shielding.notYours'
  })
  const both = new Set<Standing>(['requester', 'leader'])
  expect(step(caseIn('requested'), happening('approve'), { as: both }, moment).ok).toBe(true)
})

describe('four eyes', () => {
  const officer = { as: new Set<Standing>(['officer']) }
  const leader = { as: new Set<Standing>(['leader']) }
  const deciding = ['approve', 'reject', 'approveExtension', 'rejectExtension'] as const
  test.each(deciding)('neither who asked nor who is threatened decides: %s', (event) => {
    const facts = caseIn(event.endsWith('Extension') ? 'approved' : 'provisional')
    const ask = (who: Partial<typeof decider>) =>
      step(facts, { ...happening(event), decider: { ...decider, ...who } } as CaseEvent, officer, moment)
    expect(ask({ asked: true } as never)).toMatchObject({ code: 'shielding.fourEyesAsked' })
    expect(ask({ threatened: true } as never)).toMatchObject({ code: 'shielding.fourEyesThreatened' })
    expect(ask({}).ok).toBe(true)
  })

  test('what was decided elsewhere is recorded by the special function alone', () => {
    const attached = { event: 'approve', days: 30, decider: { ...decider, way: 'attached' } } as const
    expect(step(caseIn('requested'), attached, officer, moment).ok).toBe(true)
    expect(step(caseIn('requested'), attached, leader, moment)).toMatchObject({ code: 'shielding.notYours' })
  })
})

describe('a request', () => {
  const asked = { kind: 'individual', complete: true, days: 90 } as const
  test('runs at once or waits, as the municipality has decided', () => {
    expect(begun(asked, moment)).toMatchObject({ facts: { state: 'provisional', runsUntil: '2026-05-29' } })
    const waiting = { today: day, policy: { ...policy, takesEffect: 'afterApproval' } } as const
    expect(begun(asked, waiting)).toMatchObject({ facts: { state: 'requested', runsFrom: null, runsUntil: null } })
  })

  test('about a department or a disclosure always waits, and runs without end or not at all', () => {
    const officer = { as: new Set<Standing>(['officer']) }
    for (const kind of ['department', 'disclosure'] as const) {
      const begin = begun({ ...asked, kind }, moment)
      if (!begin.ok) throw new Error(begin.code)
      expect(begin.facts.state).toBe('requested')
      const approved = step(begin.facts, happening('approve'), officer, moment)
      if (!approved.ok) throw new Error(approved.code)
      expect(approved.facts).toMatchObject({ state: 'approved', runsUntil: null })
      expect(isRunning(approved.facts, '2031-01-01')).toBe(kind === 'department')
      expect(step(approved.facts, { event: 'end' }, officer, moment).ok).toBe(kind === 'department')
    }
  })

  test('about a department is off until its legal basis is recorded', () => {
    const off = { today: day, policy: defaultShieldingPolicy }
    expect(begun({ ...asked, kind: 'department' }, off)).toMatchObject({ code: 'shielding.noLegalBasis' })
  })

  test('lasts ninety days at most, more only by a recorded legal basis', () => {
    expect(begun({ ...asked, days: 91 }, moment)).toMatchObject({ code: 'shielding.tooLong', params: { days: 90 } })
    const longer = { ...policy, longer: { days: 365, legalBasis: 'hjemmel' } }
    expect(begun({ ...asked, days: 365 }, { today: day, policy: longer }).ok).toBe(true)
    expect(begun({ ...asked, days: 366 }, { today: day, policy: longer }).ok).toBe(false)
  })

  test('that is not filled in is rejected, but not approved', () => {
    const facts = { ...caseIn('provisional'), complete: false }
    const officer = { as: new Set<Standing>(['officer']) }
    expect(step(facts, happening('approve'), officer, moment)).toMatchObject({ code: 'shielding.incomplete' })
    expect(step(facts, happening('reject'), officer, moment).ok).toBe(true)
  })
})

describe('the clock', () => {
  test('ninety days last until local midnight ending the ninetieth, over daylight saving and leap days', () => {
    expect(lastDayOf('2026-01-01', 90)).toBe('2026-03-31')
    // Summer time has begun by then: midnight is two hours before UTC's.
    expect(endOfPeriod('2026-03-31', 'Europe/Copenhagen')).toBe('2026-03-31T22:00:00.000Z')
    expect(lastDayOf('2028-02-01', 90)).toBe('2028-04-30')
    expect(endOfPeriod('2026-10-25', 'Europe/Copenhagen')).toBe('2026-10-25T23:00:00.000Z')
  })

  test('what nobody extended has expired the day after its last one', () => {
    const facts = caseIn('approved')
    expect(stateOn(facts, '2026-05-29')).toBe('approved')
    expect(stateOn(facts, '2026-05-30')).toBe('expired')
  })

  test('reminders come on days 60, 75 and 83, and of a short period none before it begins', () => {
    expect(remindersOf('2026-03-01', lastDayOf('2026-03-01', 90))).toEqual(['2026-04-29', '2026-05-14', '2026-05-22'])
    expect(remindersOf('2026-03-01', lastDayOf('2026-03-01', 14))).toEqual(['2026-03-07'])
  })
})

const standing = fc.constantFrom(...standings)
const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  fc.record({ event: fc.constant('supplement' as const), complete: fc.boolean() }),
  fc.record({ event: fc.constantFrom('withdraw' as const, 'end' as const, 'join' as const) }),
  fc.record({ event: fc.constant('extend' as const), days: fc.integer({ min: -1, max: 120 }) }),
  fc.record({
    event: fc.constantFrom('approve' as const, 'approveExtension' as const),
    days: fc.integer({ min: -1, max: 120 }),
    decider: fc.record({ way: fc.constant('here' as const), asked: fc.boolean(), threatened: fc.boolean() })
  }),
  fc.record({
    event: fc.constantFrom('reject' as const, 'rejectExtension' as const),
    decider: fc.record({ way: fc.constant('here' as const), asked: fc.boolean(), threatened: fc.boolean() })
  })
)
const steps = fc.array(fc.record({ event, standing, later: fc.integer({ min: 0, max: 100 }) }), { maxLength: 20 })

test('whatever happens in whatever order: no day without a decision, no decision of more days than allowed, no way back', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom('atOnce' as const, 'afterApproval' as const), (happenings, takesEffect) => {
      const begin = begun(
        { kind: 'individual', complete: false, days: 90 },
        { today: day, policy: { ...policy, takesEffect } }
      )
      if (!begin.ok) throw new Error(begin.code)
      let facts = begin.facts
      let today = day
      let mayRunUntil = facts.runsUntil
      for (const each of happenings) {
        today = addDays(today, each.later)
        const before = facts
        const result = step(facts, each.event, { as: new Set([each.standing]) }, { today, policy })
        if (!result.ok) continue
        facts = result.facts
        // Nothing happens to what is over, whatever the clock made of it.
        expect(['requested', 'provisional', 'approved']).toContain(stateOn(before, today))
        if (each.event.event === 'approve') {
          expect(facts.complete).toBe(true)
          expect(daysBetween(facts.runsFrom as string, facts.runsUntil as string)).toBeLessThan(90)
          mayRunUntil = facts.runsUntil
        } else if (each.event.event === 'approveExtension') {
          expect(daysBetween(mayRunUntil as string, facts.runsUntil as string)).toBeLessThanOrEqual(90)
          mayRunUntil = facts.runsUntil
        } else expect(facts.runsUntil).toBe(mayRunUntil)
        if ('decider' in each.event) expect(each.event.decider.asked || each.event.decider.threatened).toBe(false)
      }
    })
  )
})
