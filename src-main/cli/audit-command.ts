import type { Comparison, NamedLine } from '../../src-shared/features/cpr-audit/comparison.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'

/** Compares extracts with contact lists; keeps nothing. */
export async function audit(work: Work, command: CommandNamed<'audit'>): Promise<Comparison> {
  await openRegister(work, command.register, true)
  const { terminal } = work
  const listsOf = (kind: 'subscriptions' | 'contacts' | 'status', paths: readonly string[]) =>
    paths.map((path) => ({ path: pathFrom(terminal, path), kind }))
  return await work.program.work('cprAudit.compare', {
    systems: [...command.systems],
    lists: [
      ...listsOf('subscriptions', command.subscriptions),
      ...listsOf('contacts', command.contacts),
      ...listsOf('status', command.status)
    ],
    rule: command.lapseMonths === null ? null : { months: command.lapseMonths, from: 'closed' },
    strict: command.strict
  })
}

const shownCounts = [
  'distinctSubscriptions',
  'duplicates',
  'invalid',
  'blank',
  'distinctContacts',
  'matchedActive',
  'orphans',
  'lapsed',
  'statusReview',
  'resurrected',
  'missing',
  'broadFilters'
] as const

/** So many lines of a file are named to people; all of them stand in the JSON. */
const mostLines = 10

/** The same for people: the counts, what to look at, and the lines that gave nothing. */
export function shownAudit({ words, columns: available }: Showing, comparison: Comparison): string {
  const number = new Intl.NumberFormat(words.language)
  const rows = shownCounts.map((key) => [words.say(`audit.${key}`), number.format(comparison[key])])
  const headers = [words.say('column.audit'), words.say('column.count')]
  const counts = textTable(headers, rows, ['left', 'right'], available)
  const warnings = comparison.warnings.map(({ code, params }) => `${words.audit(code, params)}\n`)
  const lines = comparison.files.flatMap(({ file, lines: named }) =>
    named
      .filter(({ fault }) => fault !== 'notSubscribed')
      .slice(0, mostLines)
      .map((line) => `${file} ${placeOf(line)}: ${words.audit(`fault.${line.fault}`)}\n`)
  )
  return `${counts}\n${[...warnings, ...lines].join('')}`
}

const placeOf = ({ sheet, line }: NamedLine): string => (sheet === '' ? String(line) : `${sheet}!${line}`)
