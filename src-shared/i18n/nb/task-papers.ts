import type { taskPapers as da } from '../da/task-papers.ts'

/** What tasks are taken along as: a calendar, a list for paper, drafts of mails. */
export const taskPapers = {
  title: 'Oppgaver',
  'save.title': 'Lagre oppgavene',
  'kind.ics': 'Kalender',
  'for.nobody': 'Ingen ansvarlig',
  'drafts.title': 'Hvor skal e-postutkastene ligge?',
  'drafts.folder': 'E-postutkast',
  'list.title': 'Huskeliste',
  'list.line': '{{count}} oppgaver, hvorav {{overdue}} forfalt',
  overdue: '{{date}} – forfalt',
  'column.done': 'Gjort',
  'column.due': 'Frist',
  'column.task': 'Oppgave',
  'column.name': 'Hva',
  'column.why': 'Hvorfor',
  'mail.subject_one': '{{count}} oppgave i systemregisteret, {{owner}}',
  'mail.subject_other': '{{count}} oppgaver i systemregisteret, {{owner}}',
  'mail.hello': 'Hei {{name}}',
  'mail.intro': 'I systemregisteret for {{owner}} er det noe som du står som ansvarlig for:',
  'mail.overdue': 'Forfalt',
  'mail.coming': 'Kommende frister',
  'mail.how': 'Svar når det er gjort, eller hvis du ikke lenger er ansvarlig.',
  'mail.bye': 'Vennlig hilsen'
} as const satisfies Record<keyof typeof da, string>
