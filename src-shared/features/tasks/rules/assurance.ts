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

/** What is due of an impact assessment: its revision (civil date). */
export function impactTasks({ revisionOn }: { readonly revisionOn: string | null }): readonly FoundTask[] {
  return dueOn('impactRevision', 'revisionOn', revisionOn, 'impactRevision')
}
