import { addMonths } from '../../../kernel/dates.ts'
import { nextReview, type ReviewedEntity, type ReviewFacts, type ReviewPeriods } from '../../review/standing.ts'
import type { FoundTask, TaskKind, TaskReason } from '../task.ts'

/** Months after which a risk assessment is made anew; as the overview counts them. */
export const riskMonths = 24
/** Months after which who has access is reviewed anew. */
export const accessMonths = 12

/** When a task is told, where that is not simply ahead of its day. */
type Told = Pick<FoundTask, 'toldFrom' | 'toldUntil'>

/** The task of a day, as a list that holds it or nothing. */
export function dueOn(
  kind: TaskKind,
  field: string,
  due: string | null,
  reason: TaskReason,
  params: FoundTask['params'] = {},
  { toldFrom, toldUntil }: Told = {}
): readonly FoundTask[] {
  return due === null || due === '' ? [] : [{ kind, field, due, reason, params, toldFrom, toldUntil }]
}

/** Whether a task that has a day is told today (civil date), however far ahead that day lies. */
export function isTold({ toldFrom, toldUntil }: FoundTask, today: string): boolean {
  return (toldFrom == null || toldFrom <= today) && (toldUntil == null || toldUntil >= today)
}

/** The next verification of a record. */
export function verificationOf(
  periods: ReviewPeriods,
  entity: ReviewedEntity,
  facts: ReviewFacts,
  told: Told = {}
): readonly FoundTask[] {
  const months = periods[entity]
  const { due, because } = nextReview(facts, months)
  if (because === 'neverVerified') return dueOn('verification', 'reviewedOn', due, 'neverVerified', {}, told)
  if (because === 'planned') return dueOn('verification', 'nextReviewOn', due, 'reviewPlanned', {}, told)
  const params = { on: facts.reviewedOn ?? '', months }
  return dueOn('verification', 'reviewedOn', due, 'verifiedOn', params, told)
}

/** The next risk assessment of what was assessed before, or is planned to be; what never was is missing, not due. */
export function riskAssessmentOf(assessedOn: string | null, plannedOn: string | null): readonly FoundTask[] {
  const planned = plannedOn !== null && (assessedOn === null || plannedOn > assessedOn)
  if (planned) return dueOn('riskAssessment', 'nextRiskAssessmentOn', plannedOn, 'riskAssessmentPlanned')
  if (assessedOn === null) return []
  const due = addMonths(assessedOn, riskMonths)
  return dueOn('riskAssessment', 'riskAssessedOn', due, 'riskAssessedOn', { on: assessedOn, months: riskMonths })
}
