import { addDays } from '../../kernel/dates.ts'
import type { ErrorCode } from '../../kernel/errors.ts'
import type { CaseKind, CaseState, DecisionWay, Standing } from './case.ts'
import { lastDayOf, type Period, stateOn } from './period.ts'
import { mostDaysOf, type ShieldingPolicy } from './policy.ts'

/** What the rules ask of a case. */
export interface CaseFacts extends Period {
  readonly kind: CaseKind
  readonly state: CaseState
  /** Whether category, place and reason are told; an acute request is filled in later. */
  readonly complete: boolean
  /** A longer time that was asked for and is not decided; days. */
  readonly extension: { readonly days: number } | null
}

/** Who does something, as he or she stands to the case. */
export interface Actor {
  readonly as: ReadonlySet<Standing>
}

/** Whose decision it is, as far as four eyes go. */
export interface Decider {
  readonly way: DecisionWay
  /** Wrote the request down, or asked for the extension that is decided. */
  readonly asked: boolean
  readonly threatened: boolean
}

/** Something that happens to a case; a time is in days. */
export type CaseEvent =
  | { readonly event: 'supplement'; readonly complete: boolean }
  | { readonly event: 'approve'; readonly days: number; readonly decider: Decider }
  | { readonly event: 'reject'; readonly decider: Decider }
  | { readonly event: 'withdraw' }
  | { readonly event: 'extend'; readonly days: number }
  | { readonly event: 'approveExtension'; readonly days: number; readonly decider: Decider }
  | { readonly event: 'rejectExtension'; readonly decider: Decider }
  | { readonly event: 'end' }
  | { readonly event: 'join' }
/** Its name. */
export type CaseEventName = CaseEvent['event']

/** Every event there is, in the order in which a screen offers them. */
export const caseEvents = [
  'approve',
  'reject',
  'approveExtension',
  'rejectExtension',
  'extend',
  'supplement',
  'end',
  'withdraw',
  'join'
] as const satisfies readonly CaseEventName[]

/** What is known when something happens. */
export interface Moment {
  /** Civil date in the register's zone. */
  readonly today: string
  readonly policy: ShieldingPolicy
}

/** How the case stands then, or why it cannot be. */
export type Outcome =
  | { readonly ok: true; readonly facts: CaseFacts }
  | { readonly ok: false; readonly code: ErrorCode; readonly params?: Readonly<Record<string, string | number>> }

type Standings = readonly Standing[]
const deciders: Standings = ['officer', 'leader']

/** From which states each event leads on, and who brings it about (domain.md §3.4; the MedCom project's process). */
const rules: Readonly<Record<CaseEventName, { readonly from: readonly CaseState[]; readonly by: Standings }>> = {
  supplement: { from: ['requested', 'provisional', 'approved'], by: ['officer', 'leader', 'requester'] },
  approve: { from: ['requested', 'provisional'], by: deciders },
  reject: { from: ['requested', 'provisional'], by: deciders },
  withdraw: { from: ['requested', 'provisional'], by: ['officer', 'requester'] },
  extend: { from: ['approved'], by: ['officer', 'leader', 'requester'] },
  approveExtension: { from: ['approved'], by: deciders },
  rejectExtension: { from: ['approved'], by: deciders },
  end: { from: ['approved'], by: deciders },
  join: { from: ['requested', 'provisional'], by: ['officer'] }
}

/** The case as a request begins it. A department's and a disclosure wait for a decision under either policy. */
export function begun(
  { kind, complete, days }: { readonly kind: CaseKind; readonly complete: boolean; readonly days: number },
  { today, policy }: Moment
): Outcome {
  if (kind === 'department' && policy.department === null) return refuse('shielding.noLegalBasis')
  const waiting: CaseFacts = { kind, state: 'requested', complete, extension: null, runsFrom: null, runsUntil: null }
  if (kind !== 'individual') return { ok: true, facts: waiting }
  const tooLong = daysRefusal(days, policy)
  if (tooLong) return tooLong
  if (policy.takesEffect === 'afterApproval') return { ok: true, facts: waiting }
  return {
    ok: true,
    facts: { ...waiting, state: 'provisional', runsFrom: today, runsUntil: lastDayOf(today, days) }
  }
}

/** What an event makes of a case. Refusals: shielding.wrongState, notYours, fourEyes, incomplete, tooLong, asked. */
export function step(facts: CaseFacts, happening: CaseEvent, actor: Actor, moment: Moment): Outcome {
  const { from, by } = rules[happening.event]
  const state = stateOn(facts, moment.today)
  if (!from.some((allowed) => allowed === state)) return refuse('shielding.wrongState', { state })
  if (!by.some((standing) => actor.as.has(standing))) return refuse('shielding.notYours')
  if ('decider' in happening) {
    const refused = deciderRefusal(happening.decider, actor)
    if (refused) return refused
  }
  return moved(facts, happening, moment)
}

/** The events that could happen now, as far as state and standing go; a screen offers these. */
export function offered(facts: CaseFacts, actor: Actor, today: string): readonly CaseEventName[] {
  const state = stateOn(facts, today)
  return caseEvents.filter((event) => {
    const { from, by } = rules[event]
    if (!from.some((allowed) => allowed === state) || !by.some((standing) => actor.as.has(standing))) return false
    if (event === 'approveExtension' || event === 'rejectExtension') return facts.extension !== null
    if (event === 'extend') return facts.extension === null && facts.runsUntil !== null
    if (event === 'supplement') return facts.kind !== 'disclosure' || !facts.complete
    if (event === 'end') return facts.kind !== 'disclosure'
    return event !== 'join' || facts.kind === 'individual'
  })
}

function moved(facts: CaseFacts, happening: CaseEvent, { today, policy }: Moment): Outcome {
  const to = (changes: Partial<CaseFacts>): Outcome => ({ ok: true, facts: { ...facts, ...changes } })
  switch (happening.event) {
    case 'supplement':
      return to({ complete: facts.complete || happening.complete })
    case 'approve':
      return approved(facts, happening.days, { today, policy })
    case 'extend': {
      if (facts.runsUntil === null) return refuse('shielding.openEnded')
      if (facts.extension !== null) return refuse('shielding.asked')
      return daysRefusal(happening.days, policy) ?? to({ extension: { days: happening.days } })
    }
    case 'approveExtension': {
      if (facts.extension === null || facts.runsUntil === null) return refuse('shielding.notAsked')
      // The new period begins where the former ends, whenever it is decided.
      const runsUntil = lastDayOf(addDays(facts.runsUntil, 1), happening.days)
      return daysRefusal(happening.days, policy) ?? to({ extension: null, runsUntil })
    }
    case 'rejectExtension':
      return facts.extension === null ? refuse('shielding.notAsked') : to({ extension: null })
    case 'reject':
      return to({ state: 'rejected' })
    case 'withdraw':
      return to({ state: 'withdrawn' })
    case 'end':
      return facts.kind === 'disclosure'
        ? refuse('shielding.wrongState', { state: facts.state })
        : to({ state: 'ended', extension: null })
    case 'join':
      return facts.kind === 'individual'
        ? to({ state: 'joined' })
        : refuse('shielding.wrongState', { state: facts.state })
  }
}

function approved(facts: CaseFacts, days: number, { today, policy }: Moment): Outcome {
  if (!facts.complete) return refuse('shielding.incomplete')
  if (facts.kind === 'disclosure') return { ok: true, facts: { ...facts, state: 'approved' } }
  // Permanent until ended (domain.md §3.2), so there is no last day.
  if (facts.kind === 'department')
    return policy.department === null
      ? refuse('shielding.noLegalBasis')
      : { ok: true, facts: { ...facts, state: 'approved', runsFrom: today, runsUntil: null } }
  const tooLong = daysRefusal(days, policy)
  if (tooLong) return tooLong
  // One that runs already is confirmed as of the day it began: the decision gives no day more than the rules allow.
  const runsFrom = facts.runsFrom ?? today
  const runsUntil = lastDayOf(runsFrom, days)
  if (runsUntil < today) return refuse('shielding.pastEnd')
  return { ok: true, facts: { ...facts, state: 'approved', runsFrom, runsUntil } }
}

function deciderRefusal({ way, asked, threatened }: Decider, actor: Actor): Outcome | null {
  if (threatened) return refuse('shielding.fourEyesThreatened')
  if (asked) return refuse('shielding.fourEyesAsked')
  // What was decided elsewhere is recorded by the special function alone.
  return way !== 'here' && !actor.as.has('officer') ? refuse('shielding.notYours') : null
}

function daysRefusal(days: number, policy: ShieldingPolicy): Outcome | null {
  const most = mostDaysOf(policy)
  return Number.isInteger(days) && days >= 1 && days <= most ? null : refuse('shielding.tooLong', { days: most })
}

function refuse(code: ErrorCode, params: Readonly<Record<string, string | number>> = {}): Outcome {
  return { ok: false, code, params }
}
