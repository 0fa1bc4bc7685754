import { addDays, addMonths } from '../../kernel/dates.ts'

/** The entities whose records are verified: each has `reviewedOn`, `reviewedBy` and `nextReviewOn`. */
export const reviewedEntities = [
  'system',
  'contract',
  'dependency',
  'supplier',
  'software',
  'platform',
  'subscriptionSource',
  'cprSubscription'
] as const
/** An entity whose records are verified. */
export type ReviewedEntity = (typeof reviewedEntities)[number]

/** After how many months a verification expires, by entity. */
export type ReviewPeriods = Readonly<Record<ReviewedEntity, number>>

/** The periods of a register that has chosen none. */
export const defaultPeriods: ReviewPeriods = {
  system: 12,
  contract: 12,
  dependency: 12,
  supplier: 24,
  software: 24,
  platform: 24,
  subscriptionSource: 12,
  cprSubscription: 12
}

/** So many days ahead a verification, and any other task, counts as due soon. */
export const soonDays = 30

/** A plan for a day at most so many days ahead is fulfilled by a verification today; one further off stays. */
export const fulfilledDays = 90

/** What is known of a record's verifications; civil dates. */
export interface ReviewFacts {
  readonly reviewedOn: string | null
  readonly nextReviewOn: string | null
  /** When the record came into the register: what was never verified is due `soonDays` after it. */
  readonly createdOn: string
}

/** Whether a record is known to be right. */
export interface ReviewStanding {
  readonly state: 'verified' | 'dueSoon' | 'expired' | 'never'
  /** The day on which the next verification is due. */
  readonly due: string
  /** Where that day comes from: the period, the record's own plan, or that nobody has verified it yet. */
  readonly because: 'period' | 'planned' | 'neverVerified'
}

/**
 * When a record is to be verified next, and why then. A planned day overrides the period, until the record is verified on
 * it or after: then the plan is fulfilled, and the period counts again.
 */
export function nextReview(
  { reviewedOn, nextReviewOn, createdOn }: ReviewFacts,
  months: number
): Pick<ReviewStanding, 'due' | 'because'> {
  if (nextReviewOn !== null && (reviewedOn === null || nextReviewOn > reviewedOn))
    return { due: nextReviewOn, because: 'planned' }
  if (reviewedOn === null) return { due: addDays(createdOn, soonDays), because: 'neverVerified' }
  return { due: addMonths(reviewedOn, months), because: 'period' }
}

/** How a record's verification stands. On its last day a verification still holds. */
export function reviewStanding(facts: ReviewFacts, months: number, today: string): ReviewStanding {
  const next = nextReview(facts, months)
  if (facts.reviewedOn === null) return { state: 'never', ...next }
  if (next.due < today) return { state: 'expired', ...next }
  return { state: next.due <= addDays(today, soonDays) ? 'dueSoon' : 'verified', ...next }
}
