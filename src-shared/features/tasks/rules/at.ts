import { addMonths } from '../../../kernel/dates.ts'
import { type ReviewedEntity, type ReviewFacts, type ReviewPeriods, reviewStanding } from '../../review/standing.ts'
import type { FoundTask, TaskKind, TaskReason } from '../task.ts'

/** What every rule counts from. */
export interface RuleTime {
  /** Civil date in the register's zone. */
  readonly today: string
  /** Nothing that is due later is told; civil date. */
  readonly until: string
  readonly periods: ReviewPeriods
}

/** Months after which a risk assessment is made anew; as the overview counts them. */
export const riskMonths = 24
/** Months after which who has access is reviewed anew. */
export const accessMonths = 12

/** The task of a day that lies not too far ahead, as a list that holds it or nothing. */
export function dueOn(
  { until }: RuleTime,
  kind: TaskKind,
  field: string,
  due: string | null,
  reason: TaskReason,
  params: FoundTask['params'] = {}
): readonly FoundTask[] {
  return due === null || due === '' || due > until ? [] : [{ kind, field, due, reason, params }]
}

/** The next verification of a record. */
export function verificationOf(at: RuleTime, entity: ReviewedEntity, facts: ReviewFacts): readonly FoundTask[] {
  const months = at.periods[entity]
  const { due, because } = reviewStanding(facts, months, at.today)
  if (because === 'neverVerified') return dueOn(at, 'verification', 'reviewedOn', due, 'neverVerified')
  if (because === 'planned') return dueOn(at, 'verification', 'nextReviewOn', due, 'reviewPlanned')
  return dueOn(at, 'verification', 'reviewedOn', due, 'verifiedOn', { on: facts.reviewedOn ?? '', months })
}

/** The next risk assessment of what was assessed before, or is planned to be; what never was is missing, not due. */
export function riskAssessmentOf(
  at: RuleTime,
  assessedOn: string | null,
  plannedOn: string | null
): readonly FoundTask[] {
  const planned = plannedOn !== null && (assessedOn === null || plannedOn > assessedOn)
  if (planned) return dueOn(at, 'riskAssessment', 'nextRiskAssessmentOn', plannedOn, 'riskAssessmentPlanned')
  if (assessedOn === null) return []
  const due = addMonths(assessedOn, riskMonths)
  return dueOn(at, 'riskAssessment', 'riskAssessedOn', due, 'riskAssessedOn', { on: assessedOn, months: riskMonths })
}
