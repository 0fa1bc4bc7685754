import type { EntityName } from '../kernel/field.ts'
import type { Saying } from '../kernel/saying.ts'
import { agreementSaying } from './agreements/agreement.saying.ts'
import { oversightSaying } from './agreements/oversight.saying.ts'
import { impactAssessmentSaying } from './assurance/impact-assessment.saying.ts'
import { riskAssessmentSaying } from './assurance/risk-assessment.saying.ts'
import { subscriptionSourceSaying } from './cpr-subscriptions/subscription-source.saying.ts'

/** Everything that records of one entity say of those of another. */
export const sayings: readonly Saying[] = [
  agreementSaying,
  oversightSaying,
  riskAssessmentSaying,
  impactAssessmentSaying,
  subscriptionSourceSaying
]

/** What can be said of records of an entity. */
export function sayingsOf(entity: EntityName): readonly Saying[] {
  return sayings.filter(({ of }) => of === entity)
}
