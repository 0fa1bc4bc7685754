import type { FoundTask } from '../features/tasks/task.ts'
import { isCivilDate } from '../kernel/dates.ts'
import type { Language } from '../kernel/language.ts'
import { tasks as da } from './da/tasks.ts'
import { tasks as en } from './en/tasks.ts'
import { filled } from './fill.ts'
import { tasks as nb } from './nb/tasks.ts'

/** The texts about tasks, by language. */
export const taskTexts: Readonly<Record<Language, Readonly<Record<keyof typeof da, string>>>> = { da, nb, en }

/** What a task is, in words. */
export function taskKindText(language: Language, { kind }: Pick<FoundTask, 'kind'>): string {
  return taskTexts[language][`kind.${kind}`]
}

/** Why it is due, in words; `date` writes a civil date as the language does. */
export function taskReasonText(
  language: Language,
  { reason, params }: Pick<FoundTask, 'reason' | 'params'>,
  date: (civil: string) => string
): string {
  const key =
    reason === 'left'
      ? (`reason.left_${params['count'] === 1 ? 'one' : 'other'}` as const)
      : (`reason.${reason}` as const)
  const shown = Object.entries(params).map(([name, value]) => {
    const isDate = typeof value === 'string' && isCivilDate(value)
    return [name, isDate ? date(value) : value] as const
  })
  return filled(taskTexts[language][key], Object.fromEntries(shown))
}
