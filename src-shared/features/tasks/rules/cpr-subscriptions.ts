import type { ReviewFacts, ReviewPeriods } from '../../review/standing.ts'
import type { FoundTask } from '../task.ts'
import { verificationOf } from './at.ts'

/** What the rules ask of a CPR source or subscription. */
export interface SubscriptionFacts extends ReviewFacts {
  readonly state: string | null
}

/** The next review of a CPR source, as long as it has not ended. */
export function cprSourceTasks(source: SubscriptionFacts, periods: ReviewPeriods): readonly FoundTask[] {
  return source.state === 'ended' ? [] : verificationOf(periods, 'subscriptionSource', source)
}

/** The next review of a system's CPR subscription, as long as it has not ended: whether the need is still there. */
export function cprSubscriptionTasks(subscription: SubscriptionFacts, periods: ReviewPeriods): readonly FoundTask[] {
  return subscription.state === 'ended' ? [] : verificationOf(periods, 'cprSubscription', subscription)
}
