import type { Task } from '../../src-shared/features/tasks/task.ts'
import { taskKindText, taskReasonText } from '../../src-shared/i18n/task-text.ts'
import { nationalDate } from './cell-words.ts'
import { type CommandNamed, openRegister, type Work } from './commands.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'
import { unitCalled } from './unit-called.ts'

/** What `tasks` answers of one thing that is due. */
export interface ToldTask {
  readonly key: string
  readonly kind: Task['kind']
  readonly entity: Task['entity']
  readonly id: string
  readonly name: string
  /** The field that answers it. */
  readonly field: string
  /** Civil date. */
  readonly due: string
  readonly overdue: boolean
  readonly reason: string
  readonly for: Task['for']
}

/** So many are asked for at once. */
const pageSize = 10_000

/** What is due within ninety days or overdue, by when. Throws a UsageError for a unit that is not the only one. */
export async function tasks(work: Work, command: CommandNamed<'tasks'>): Promise<readonly ToldTask[]> {
  await openRegister(work, command.register, true)
  const { language } = work.words
  const unit = command.unit === null ? null : await unitCalled(work, command.unit)
  const date = (civil: string): string => nationalDate(civil, language)
  const told: ToldTask[] = []
  for (;;) {
    const scope = unit === null ? 'all' : 'unit'
    const page = await work.program.ask('tasks.list', { scope, unit, offset: told.length, limit: pageSize })
    for (const task of page.rows) {
      const { key, kind, entity, recordId: id, name, field, due, overdue } = task
      told.push({
        key,
        kind,
        entity,
        id,
        name,
        field,
        due,
        overdue,
        reason: taskReasonText(language, task, date),
        for: task.for
      })
    }
    if (page.rows.length === 0 || told.length >= page.total) return told
  }
}

/** The same for people. */
export function shownTasks({ words, columns: available }: Showing, told: readonly ToldTask[]): string {
  if (told.length === 0) return `${words.say('tasks.none')}\n`
  const rows = told.map((task) => [
    nationalDate(task.due, words.language),
    task.overdue ? '!' : '',
    taskKindText(words.language, task),
    task.name,
    task.reason,
    [task.for.name, task.for.unit].filter((text) => text !== '').join(', ')
  ])
  const headers = [
    words.say('column.due'),
    '',
    ...(['task', 'name', 'why', 'for'] as const).map((key) => words.say(`column.${key}`))
  ]
  const table = textTable(headers, rows, [], available)
  const overdue = told.filter((task) => task.overdue).length
  return `${table}\n${words.count('tasks.count', told.length, { overdue })}\n`
}
