import type { Task } from '../../../../src-shared/features/tasks/task.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import type { Format } from '../../../../src-shared/i18n/format.ts'
import { taskKindText, taskReasonText } from '../../../../src-shared/i18n/task-text.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { PaperBlock } from '../../../platform/paper/paper.ts'
import type { Content } from '../../print/letterhead.ts'
import { type PersonTasks, tasksByPerson } from './by-person.ts'
import { taskPapers } from './words.ts'

/** A list to remember by: for each person what there is to do, by when and why, with a box to tick. */
export function remindersOf(tasks: readonly Task[], language: Language, format: Format): Content {
  const words = taskPapers(language)
  const blocks = tasksByPerson(tasks, format.compare).flatMap(({ person, tasks: own }: PersonTasks): PaperBlock[] => [
    {
      kind: 'heading',
      text: [person.name || words['for.nobody'], person.email].filter((text) => text !== '').join(' · ')
    },
    {
      kind: 'table',
      columns: (['done', 'due', 'task', 'name', 'why'] as const).map((key) => ({ label: words[`column.${key}`] })),
      rows: own.map((task) => [
        '☐',
        task.overdue ? filled(words.overdue, { date: format.date(task.due) }) : format.date(task.due),
        taskKindText(language, task),
        task.name,
        taskReasonText(language, task, format.date)
      ])
    }
  ])
  const overdue = tasks.filter((task) => task.overdue).length
  const line = filled(words['list.line'], { count: format.number(tasks.length), overdue: format.number(overdue) })
  return { title: words['list.title'], lines: [line], blocks }
}
