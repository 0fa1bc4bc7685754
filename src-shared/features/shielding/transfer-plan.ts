import type { Protection } from './case.ts'

/**
 * How a transfer to the national register stands. `handedOver`: it left, and no answer is in yet, so it may have been
 * taken. `superseded`: another one took its place before it left.
 */
export const transferStates = ['waiting', 'handedOver', 'confirmed', 'refused', 'superseded'] as const
/** One of these. Codes are append-only. */
export type TransferState = (typeof transferStates)[number]

/** A registration of one citizen or department that is or was to be told, oldest first in lists. */
export interface PlannedTransfer {
  readonly id: string
  readonly state: TransferState
  /** UTC instant of the end that it tells; null: a department's, until it is removed. */
  readonly endsAt: string | null
  /** Whether it takes a department's away. */
  readonly removes: boolean
}

/** What should be held nationally: until an instant, without end (a department), or nothing. */
export type Wanted = { readonly until: string | null } | null

/** What is to be done so that the national register will hold what is wanted. */
export interface TransferPlan {
  /** Ids of waiting ones that are not to be sent any more. */
  readonly supersede: readonly string[]
  /** A new registration; null: none is needed. */
  readonly create: { readonly endsAt: string | null; readonly removes: boolean } | null
}

/**
 * The latest registration per citizen and organisation counts (CreateBlurring, domain.md §3.1), so a change is a new one
 * and shortening is one that ends now. What was handed over counts as told; what is refused does not.
 */
export function planTransfer(known: readonly PlannedTransfer[], wanted: Wanted, now: string): TransferPlan {
  const waiting = known.filter(({ state }) => state === 'waiting')
  const told = known.findLast(({ state }) => state === 'handedOver' || state === 'confirmed')
  const planned = waiting.at(-1) ?? told
  if (planned && tells(planned, wanted, now))
    return { supersede: waiting.slice(0, -1).map(({ id }) => id), create: null }
  const supersede = waiting.map(({ id }) => id)
  const isTold = told ? tells(told, wanted, now) : wanted === null
  return { supersede, create: isTold ? null : registration(wanted, told, now) }
}

function registration(
  wanted: Wanted,
  told: PlannedTransfer | undefined,
  now: string
): { readonly endsAt: string | null; readonly removes: boolean } {
  if (wanted !== null) return { endsAt: wanted.until, removes: false }
  return told?.endsAt === null ? { endsAt: null, removes: true } : { endsAt: now, removes: false }
}

/** Whether the national register holds what is wanted when this registration is its latest. */
function tells({ endsAt, removes }: PlannedTransfer, wanted: Wanted, now: string): boolean {
  if (wanted === null) return removes || (endsAt !== null && endsAt <= now)
  return !removes && endsAt === wanted.until
}

/** How protected a citizen or department is, by what was told and answered. */
export function protectionOf(known: readonly PlannedTransfer[], wanted: Wanted, now: string): Protection {
  const told = known.filter(({ state }) => state === 'handedOver' || state === 'confirmed')
  const sure = told.findLastIndex(({ state }) => state === 'confirmed')
  // Any of these may be what the national register holds: the last that it confirmed, or what it did not answer yet.
  const maybe = told.slice(Math.max(sure, 0))
  if (wanted === null) {
    if (maybe.every((each) => tells(each, null, now))) return 'notNeeded'
    const last = maybe.at(-1)
    return last?.state === 'handedOver' && tells(last, null, now) ? 'handedOver' : 'stillRegistered'
  }
  const last = known.findLast(({ state }) => state !== 'superseded')
  const confirmed = told[sure]
  if (confirmed && last === confirmed && tells(confirmed, wanted, now)) return 'inForce'
  // An earlier end than wanted protects until then.
  if (maybe.length === 1 && confirmed?.endsAt && confirmed.endsAt > now) return 'shorter'
  if (last?.state === 'refused') return 'refused'
  return last?.state === 'handedOver' ? 'handedOver' : 'notTransferred'
}

/** From the worst to the best: a case with several citizens is as protected as the least of them. */
const byUrgency: readonly Protection[] = [
  'refused',
  'notTransferred',
  'stillRegistered',
  'shorter',
  'handedOver',
  'inForce',
  'notNeeded'
]

/** How protected a whole case is. */
export function worstOf(each: readonly Protection[]): Protection {
  return byUrgency.find((protection) => each.includes(protection)) ?? 'notNeeded'
}
