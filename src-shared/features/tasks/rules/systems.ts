import { addMonths } from '../../../kernel/dates.ts'
import type { ReviewFacts, ReviewPeriods } from '../../review/standing.ts'
import type { FoundTask } from '../task.ts'
import { accessMonths, dueOn, riskAssessmentOf, verificationOf } from './at.ts'

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
export function systemTasks(system: SystemFacts, periods: ReviewPeriods): readonly FoundTask[] {
  if (system.lifecycle === 'retired') return []
  const { accessReviewedOn, agreementExpiresOn, endsOn, nextErasureOn } = system
  const accessDue = accessReviewedOn === null ? null : addMonths(accessReviewedOn, accessMonths)
  return [
    ...verificationOf(periods, 'system', system),
    ...dueOn('agreement', 'agreementExpiresOn', agreementExpiresOn, 'agreementExpires'),
    ...riskAssessmentOf(system.riskAssessedOn, system.nextRiskAssessmentOn),
    ...dueOn('erasure', 'nextErasureOn', nextErasureOn, 'erasureDue'),
    ...dueOn('accessReview', 'accessReviewedOn', accessDue, 'accessReviewedOn', {
      on: accessReviewedOn ?? '',
      months: accessMonths
    }),
    ...dueOn('systemEnd', 'endsOn', endsOn, 'systemEnds')
  ]
}

/** What the rules ask of one unit's use of a system. */
export interface UnitUseFacts {
  readonly inUse: string | null
  readonly startsOn: string | null
  readonly endsOn: string | null
}

/** A use that began or ended on paper while the register still says otherwise; nothing is due before that day. */
export function unitUseTasks({ inUse, startsOn, endsOn }: UnitUseFacts): readonly FoundTask[] {
  if (inUse === 'planned') return dueOn('useStart', 'inUse', startsOn, 'useStarts', {}, { toldFrom: startsOn })
  return inUse === 'yes' ? dueOn('useEnd', 'inUse', endsOn, 'useEnds', {}, { toldFrom: endsOn }) : []
}

/** A dependency's next verification, once somebody has verified it or planned to. */
export function dependencyTasks(dependency: ReviewFacts, periods: ReviewPeriods): readonly FoundTask[] {
  if (dependency.reviewedOn === null && dependency.nextReviewOn === null) return []
  return verificationOf(periods, 'dependency', dependency)
}
