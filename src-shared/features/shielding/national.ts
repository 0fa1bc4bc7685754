import type { Transfer } from './transfers.ts'

/** A period of a case that runs now and is to be in the national register. */
export interface RunningPeriod extends Pick<Transfer, 'subject'> {
  readonly caseId: string
  /** UTC instant; null: until it is ended, which only a department's is. */
  readonly endsAt: string | null
}

/** What the national register was told and has confirmed. */
export type ConfirmedTransfer = Pick<Transfer, 'id' | 'subject' | 'operation' | 'endsAt'>

/** How what it holds compares with what it should: `gone` is nothing on both sides. Codes are append-only. */
export const nationalStates = ['equal', 'missing', 'tooShort', 'tooLong', 'shouldBeGone', 'gone'] as const
/** A state of the closed list. */
export type NationalState = (typeof nationalStates)[number]

/** Until when somebody is shielded: never, to an instant, or until it is ended. */
export type Until = 'none' | 'ended' | { readonly at: string }

/** One citizen or department in the national register. */
export interface NationalRow extends Pick<Transfer, 'subject'> {
  readonly wanted: Until
  readonly held: Until
  readonly state: NationalState
  readonly cases: readonly string[]
}

/**
 * What the national register should hold now, against what it has confirmed: of each citizen the latest end of all
 * running cases, of each department whether one runs. What has lapsed by the clock is held no more. The registration
 * that was decided last counts, and instants are compared by whole seconds, as they are sent.
 *
 * @param now UTC instant
 */
export function nationalComparison(
  periods: readonly RunningPeriod[],
  confirmed: readonly ConfirmedTransfer[],
  now: string
): readonly NationalRow[] {
  const rows = new Map<string, { wanted: Until; cases: string[]; last?: ConfirmedTransfer }>()
  const rowOf = (subject: string) => {
    const row = rows.get(subject) ?? { wanted: 'none', cases: [] }
    rows.set(subject, row)
    return row
  }
  for (const { subject, endsAt, caseId } of periods) {
    if (endsAt !== null && endsAt <= now) continue
    const row = rowOf(subject)
    row.wanted = later(row.wanted, endsAt === null ? 'ended' : { at: endsAt })
    row.cases.push(caseId)
  }
  for (const transfer of confirmed) {
    const row = rowOf(transfer.subject)
    if (row.last === undefined || row.last.id < transfer.id) row.last = transfer
  }
  return [...rows].map(([subject, { wanted, cases, last }]) => {
    const held = last ? heldBy(last, now) : 'none'
    return { subject, wanted, held, state: compared(wanted, held), cases }
  })
}

function heldBy({ operation, endsAt }: ConfirmedTransfer, now: string): Until {
  if (operation === 'CreateOrgBlurring') return 'ended'
  if (operation === 'RemoveOrgBlurring' || endsAt === null || endsAt <= now) return 'none'
  return { at: endsAt }
}

function compared(wanted: Until, held: Until): NationalState {
  const [asked, has] = [secondsOf(wanted), secondsOf(held)]
  if (asked === has) return asked === 0 ? 'gone' : 'equal'
  if (asked === 0) return 'shouldBeGone'
  if (has === 0) return 'missing'
  return has < asked ? 'tooShort' : 'tooLong'
}

const later = (a: Until, b: Until): Until => (secondsOf(a) < secondsOf(b) ? b : a)

function secondsOf(until: Until): number {
  if (until === 'none') return 0
  return until === 'ended' ? Number.POSITIVE_INFINITY : wholeSeconds(until.at)
}

/** An instant in whole seconds, the started one counted: nobody is shielded for less than was decided. */
export function wholeSeconds(instant: string): number {
  return Math.ceil(Date.parse(instant) / 1000)
}
