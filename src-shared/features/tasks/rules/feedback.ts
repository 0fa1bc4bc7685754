import { addDays } from '../../../kernel/dates.ts'
import type { FoundTask } from '../task.ts'
import { dueOn } from './at.ts'

/** So many days a municipality takes to look at what a central office asks of it. */
export const feedbackDays = 30

/** What is due of a record of which a central office tells something that asks for an answer (civil date it was told on). */
export function feedbackTasks(toldOn: string, open: number, field: string | null): readonly FoundTask[] {
  if (open === 0) return []
  const due = addDays(toldOn, feedbackDays)
  return dueOn('feedback', field ?? 'name', due, 'feedbackTold', { on: toldOn, count: open })
}
