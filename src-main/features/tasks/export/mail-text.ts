import type { Task } from '../../../../src-shared/features/tasks/task.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import { taskKindText, taskReasonText } from '../../../../src-shared/i18n/task-text.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { PersonTasks } from './by-person.ts'
import { type PaperDates, taskPapers } from './words.ts'

/** What a mail to somebody says: what there is to do, by when and why. */
export function mailText(
  { person, tasks }: PersonTasks,
  { language, dates, owner, sender }: { language: Language; dates: PaperDates; owner: string; sender: string }
): { readonly subject: string; readonly body: string } {
  const words = taskPapers(language)
  const overdue = tasks.filter((task) => task.overdue)
  const coming = tasks.filter((task) => !task.overdue)
  const line = (task: Task): string =>
    `- ${dates.date(task.due)}  ${taskKindText(language, task)}: ${task.name}\n  ${taskReasonText(language, task, dates.date)}`
  const part = (title: string, some: readonly Task[]): readonly string[] =>
    some.length === 0 ? [] : [title, '', ...some.map(line), '']
  const body = [
    filled(words['mail.hello'], { name: person.name }),
    '',
    filled(words['mail.intro'], { owner }),
    '',
    ...part(words['mail.overdue'], overdue),
    ...part(words['mail.coming'], coming),
    words['mail.how'],
    '',
    words['mail.bye'],
    sender
  ]
  const subject = filled(words[tasks.length === 1 ? 'mail.subject_one' : 'mail.subject_other'], {
    count: tasks.length,
    owner
  })
  return { subject, body: body.join('\n') }
}
