import { answerDue } from '../../assurance/consultation.rules.ts'
import type { FoundTask } from '../task.ts'
import { dueOn } from './at.ts'

/** What is due of a measure that is not done: its deadline (civil dates). */
export function measureTasks({
  deadline,
  doneOn
}: {
  readonly deadline: string | null
  readonly doneOn: string | null
}): readonly FoundTask[] {
  return doneOn === null ? dueOn('measure', 'deadline', deadline, 'measureDeadline') : []
}

/** What is due of a risk assessment: the next one, as planned (civil date). */
export function assessmentTasks({ nextOn }: { readonly nextOn: string | null }): readonly FoundTask[] {
  return dueOn('riskAssessment', 'nextOn', nextOn, 'riskAssessmentPlanned')
}

/** What the rules ask of an impact assessment; civil dates. */
export interface ImpactFacts {
  readonly revisionOn: string | null
  readonly priorConsultationOn: string | null
  /** The answer's code. */
  readonly consultationExtended: string | null
  readonly authorityAnsweredOn: string | null
}

/** What is due of an impact assessment: its revision, and the authority's answer to what was sent (GDPR art. 36(2)). */
export function impactTasks(facts: ImpactFacts): readonly FoundTask[] {
  const { revisionOn, priorConsultationOn: sent, authorityAnsweredOn } = facts
  const extended = facts.consultationExtended === 'yes' ? ({ value: 'yes' } as const) : null
  const answer = answerDue({ priorConsultationOn: sent, authorityAnsweredOn, consultationExtended: extended })
  return [
    ...dueOn('impactRevision', 'revisionOn', revisionOn, 'impactRevision'),
    ...dueOn('consultation', 'authorityAnsweredOn', answer, 'consultationAnswer', { sent: sent ?? '' })
  ]
}
