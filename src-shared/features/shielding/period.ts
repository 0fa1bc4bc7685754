import { addDays, daysBetween, startOfDay } from '../../kernel/dates.ts'
import type { CaseKind, CaseState, ShownState } from './case.ts'

/** How long a case runs: civil dates; `runsUntil` is the last day, null where it is open-ended or does not run. */
export interface Period {
  readonly runsFrom: string | null
  readonly runsUntil: string | null
}

/**
 * The last day of so many days: the first one counts, so ninety of them are never more than the rules allow, however
 * they are counted. They last until local midnight ending that day.
 */
export function lastDayOf(from: string, days: number): string {
  return addDays(from, days - 1)
}

/** The instant (UTC) at which a period's last day is over in a time zone; right across daylight saving and leap days. */
export function endOfPeriod(runsUntil: string, zone: string): string {
  return startOfDay(addDays(runsUntil, 1), zone)
}

/** How a case stands on a day: what nobody extended has expired, whether or not a program was running then. */
export function stateOn(of: { readonly state: CaseState } & Period, today: string): ShownState {
  const runs = of.state === 'provisional' || of.state === 'approved'
  return runs && of.runsUntil !== null && of.runsUntil < today ? 'expired' : of.state
}

/** Whether a case shields anybody on a day, as far as decisions go. */
export function isRunning(of: { readonly kind: CaseKind; readonly state: CaseState } & Period, today: string): boolean {
  if (of.kind === 'disclosure') return false
  const state = stateOn(of, today)
  return state === 'provisional' || state === 'approved'
}

/** Days into a period on which somebody is reminded that it ends (domain.md §3.4), for a period of ninety days. */
const remindersOfNinety = [60, 75, 83] as const

/** So many days before its end a period is reminded of for the first time. */
export const mostBeforeEnd = 90 - remindersOfNinety[0]

/**
 * The days on which somebody is reminded of a period's end, earliest first: days 60, 75 and 83 of ninety, and as many
 * days before the end of any other; none before it began.
 */
export function remindersOf(runsFrom: string, runsUntil: string): readonly string[] {
  const days = daysBetween(runsFrom, runsUntil) + 1
  return remindersOfNinety.map((day) => addDays(runsUntil, day - 90)).filter((day) => days > 90 || day > runsFrom)
}
