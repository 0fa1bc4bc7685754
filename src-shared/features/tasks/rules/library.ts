import { addDays } from '../../../kernel/dates.ts'
import type { FoundTask } from '../task.ts'
import { dueOn } from './at.ts'

/** So many days one takes to look at what the source of an adopted record says anew. */
export const sourceDays = 30

/**
 * What is due of a record that was adopted: to look at what its source says anew, or that the source has it no more.
 *
 * @param saidOn the civil date on which the source's package was written
 */
export function sourceTasks(saidOn: string, changes: number, gone: boolean): readonly FoundTask[] {
  if (changes === 0 && !gone) return []
  const reason = gone ? 'sourceGone' : 'sourceChanged'
  return dueOn('source', 'name', addDays(saidOn, sourceDays), reason, { on: saidOn, count: changes })
}
