import { addMonths } from '../../../kernel/dates.ts'
import type { ReviewFacts } from '../../review/standing.ts'
import type { FoundTask } from '../task.ts'
import { accessMonths, dueOn, type RuleTime, riskAssessmentOf, verificationOf } from './at.ts'

/** What the rules ask of a system; civil dates. */
export interface SystemFacts extends ReviewFacts {
  readonly lifecycle: string | null
  readonly endsOn: string | null
  readonly agreementExpiresOn: string | null
  readonly riskAssessedOn: string | null
  readonly nextRiskAssessmentOn: string | null
  readonly nextErasureOn: string | null
  readonly accessReviewedOn: string | null
}

/** What is due of a system; nothing of one that is retired. */
export function systemTasks(system: SystemFacts, at: RuleTime): readonly FoundTask[] {
  if (system.lifecycle === 'retired') return []
  const { accessReviewedOn, agreementExpiresOn, endsOn, nextErasureOn } = system
  const accessDue = accessReviewedOn === null ? null : addMonths(accessReviewedOn, accessMonths)
  return [
    ...verificationOf(at, 'system', system),
    ...dueOn(at, 'agreement', 'agreementExpiresOn', agreementExpiresOn, 'agreementExpires'),
    ...riskAssessmentOf(at, system.riskAssessedOn, system.nextRiskAssessmentOn),
    ...dueOn(at, 'erasure', 'nextErasureOn', nextErasureOn, 'erasureDue'),
    ...dueOn(at, 'accessReview', 'accessReviewedOn', accessDue, 'accessReviewedOn', {
      on: accessReviewedOn ?? '',
      months: accessMonths
    }),
    ...dueOn(at, 'systemEnd', 'endsOn', endsOn, 'systemEnds')
  ]
}

/** What the rules ask of one unit's use of a system. */
export interface UnitUseFacts {
  readonly inUse: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** A use that began or ended on paper while the register still says otherwise; nothing is due before that day. */
export function unitUseTasks({ inUse, startsOn, endsOn }: UnitUseFacts, at: RuleTime): readonly FoundTask[] {
  const past = { ...at, until: at.today }
  if (inUse === 'planned') return dueOn(past, 'useStart', 'inUse', startsOn, 'useStarts')
  return inUse === 'yes' ? dueOn(past, 'useEnd', 'inUse', endsOn, 'useEnds') : []
}

/** A dependency's next verification, once somebody has verified it or planned to. */
export function dependencyTasks(dependency: ReviewFacts, at: RuleTime): readonly FoundTask[] {
  if (dependency.reviewedOn === null && dependency.nextReviewOn === null) return []
  return verificationOf(at, 'dependency', dependency)
}
