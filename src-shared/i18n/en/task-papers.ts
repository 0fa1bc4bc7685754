import type { taskPapers as da } from '../da/task-papers.ts'

/** What tasks are taken along as: a calendar, a list for paper, drafts of mails. */
export const taskPapers = {
  title: 'Tasks',
  'save.title': 'Save the tasks',
  'kind.ics': 'Calendar',
  'for.nobody': 'Nobody responsible',
  'drafts.title': 'Where shall the mail drafts lie?',
  'drafts.folder': 'Mail drafts',
  'list.title': 'Reminder list',
  'list.line': '{{count}} tasks, {{overdue}} of them overdue',
  overdue: '{{date}} – overdue',
  'column.done': 'Done',
  'column.due': 'Due',
  'column.task': 'Task',
  'column.name': 'What',
  'column.why': 'Why',
  'mail.subject_one': '{{count}} task in the system register, {{owner}}',
  'mail.subject_other': '{{count}} tasks in the system register, {{owner}}',
  'mail.hello': 'Hello {{name}}',
  'mail.intro': 'In the system register of {{owner}} there is something that you are responsible for:',
  'mail.overdue': 'Overdue',
  'mail.coming': 'Coming up',
  'mail.how': 'Please reply when it is done, or if you are not the one responsible any more.',
  'mail.bye': 'Kind regards'
} as const satisfies Record<keyof typeof da, string>
