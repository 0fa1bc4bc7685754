import type { DerivedField } from '../kernel/derived.ts'
import type { Entity, EntityName, Field } from '../kernel/field.ts'
import { agreementDerived } from './agreements/agreement.derived.ts'
import { oversightDerived, oversightQuestionDerived } from './agreements/oversight.derived.ts'
import { impactAssessmentDerived } from './assurance/impact-assessment.derived.ts'
import { riskScenarioDerived } from './assurance/risk-scenario.derived.ts'
import { cprSubscriptionDerived } from './cpr-subscriptions/cpr-subscription.derived.ts'
import { subscriptionSourceDerived } from './cpr-subscriptions/subscription-source.derived.ts'
import { supplierDerived } from './organisations/supplier.derived.ts'
import { jointArrangementDerived } from './protocol/joint-arrangement.derived.ts'
import { processingActivityDerived } from './protocol/processing-activity.derived.ts'
import { contractDerived } from './systems/contract.derived.ts'
import { systemDerived } from './systems/system.derived.ts'

const derived: Readonly<Partial<Record<EntityName, readonly DerivedField[]>>> = {
  agreement: agreementDerived,
  oversight: oversightDerived,
  oversightQuestion: oversightQuestionDerived,
  processingActivity: processingActivityDerived,
  jointArrangement: jointArrangementDerived,
  system: systemDerived,
  contract: contractDerived,
  supplier: supplierDerived,
  riskScenario: riskScenarioDerived,
  impactAssessment: impactAssessmentDerived,
  subscriptionSource: subscriptionSourceDerived,
  cprSubscription: cprSubscriptionDerived
}

/** The columns of an entity's list that are computed and not stored. */
export function derivedOf(entity: EntityName): readonly DerivedField[] {
  return derived[entity] ?? []
}

/** The derived column with this key, or undefined. */
export function derivedColumn(entity: EntityName, key: string): DerivedField | undefined {
  return derivedOf(entity).find(({ field }) => field.key === key)
}

/** Everything that a list of the entity can show and filter by: its fields, then what is derived from them. */
export function columnsOf(entity: Entity): readonly Field[] {
  return [...entity.fields, ...derivedOf(entity.name).map(({ field }) => field)]
}
