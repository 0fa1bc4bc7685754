import { addDays, today } from '../../kernel/dates.ts'
import { alarming, type CaseKind, type CaseState, type Protection } from './case.ts'
import { remindersOf, stateOn } from './period.ts'

/** What can be due of a case, the most pressing first. Each has a text (topic `shielding-overview`). */
export const dueKinds = ['transfer', 'late', 'decision', 'details', 'reminder', 'lapsed'] as const
/** One of these. `late`: a decision that should have been taken, which goes to the next above too. */
export type DueKind = (typeof dueKinds)[number]

/** Of these, what is told of a period's end: before it, and when nobody extended it. Leaders and officers have them as tasks. */
export const reminderKinds: ReadonlySet<DueKind> = new Set(['reminder', 'lapsed'])

/** Something due, and since or until when (civil date). */
export interface Due {
  readonly kind: DueKind
  readonly on: string
}

/** For so many days an end by the clock is told, so that nobody believes to be protected. */
export const lapsedFor = 30

/** What is asked of a case. */
export interface DueFacts {
  readonly kind: CaseKind
  readonly state: CaseState
  readonly runsFrom: string | null
  readonly runsUntil: string | null
  readonly decideBy: string | null
  readonly completeBy: string | null
  readonly protection: Protection
}

/**
 * What is due of a case at an instant: computed, so nothing depends on the program having run on a certain day. A period's
 * end is reminded of on days 60, 75 and 83 (domain.md §3.4), the latest of which counts, and told after it has come.
 */
export function dueOf(of: DueFacts, now: string, zone: string): readonly Due[] {
  const day = today(zone, now)
  const state = stateOn(of, day)
  const due: Due[] = []
  if (state === 'expired') {
    const on = addDays(of.runsUntil as string, 1)
    return on >= addDays(day, -lapsedFor) ? [{ kind: 'lapsed', on }] : []
  }
  if (alarming.has(of.protection)) due.push({ kind: 'transfer', on: day })
  const isOpen = state === 'requested' || state === 'provisional' || state === 'approved'
  if (!isOpen) return due
  if (of.decideBy !== null) due.push({ kind: of.decideBy < now ? 'late' : 'decision', on: today(zone, of.decideBy) })
  if (of.completeBy !== null) due.push({ kind: 'details', on: today(zone, of.completeBy) })
  if (state === 'approved' && of.runsFrom !== null && of.runsUntil !== null) {
    const reached = remindersOf(of.runsFrom, of.runsUntil).filter((on) => on <= day)
    if (reached.length > 0) due.push({ kind: 'reminder', on: of.runsUntil })
  }
  return due
}
