import type { FoundTask } from '../task.ts'
import { dueOn } from './at.ts'

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
