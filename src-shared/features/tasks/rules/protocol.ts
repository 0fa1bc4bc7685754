import { addMonths } from '../../../kernel/dates.ts'
import type { FoundTask } from '../task.ts'
import { dueOn } from './at.ts'

/** What is due of an arrangement of joint controllers: its review or its end, whichever comes first (civil dates). */
export function arrangementTasks({
  nextReviewOn: review,
  expiresOn
}: {
  readonly nextReviewOn: string | null
  readonly expiresOn: string | null
}): readonly FoundTask[] {
  const ends = expiresOn !== null && (review === null || expiresOn <= review)
  return ends
    ? dueOn('arrangement', 'expiresOn', expiresOn, 'arrangementExpires')
    : dueOn('arrangement', 'nextReviewOn', review, 'arrangementReview')
}

/** What is due of a processing activity: its next erasure, as planned (civil date); none once it has ended. */
export function erasureTasks({
  nextErasureOn,
  state
}: {
  readonly nextErasureOn: string | null
  readonly state: string | null
}): readonly FoundTask[] {
  return state === 'ended' ? [] : dueOn('erasure', 'nextErasureOn', nextErasureOn, 'erasureDue')
}

/** After how many months a unit's record is to be published anew, where the register has not chosen. */
export const defaultPublishMonths = 12

/** What is due of a unit whose record was published: the next version, so many months after the last (civil dates). */
export function publicationTasks(publishedOn: string, months: number | null): readonly FoundTask[] {
  if (months === null) return []
  const due = addMonths(publishedOn, months)
  return [{ kind: 'publication', field: 'name', due, reason: 'publishedOn', params: { on: publishedOn } }]
}
