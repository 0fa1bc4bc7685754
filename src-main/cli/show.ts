import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { UndoResult } from '../../src-shared/features/exchange/contract.ts'
import type { ImportFileResult } from '../../src-shared/features/exchange/import.ts'
import type { VerifyReport } from '../../src-shared/features/register/contract.ts'
import type { HeadComparison } from '../../src-shared/features/register/history.ts'
import { historyProblems as daProblems } from '../../src-shared/i18n/da/history-problems.ts'
import { historyProblems as enProblems } from '../../src-shared/i18n/en/history-problems.ts'
import { filled } from '../../src-shared/i18n/fill.ts'
import { historyProblems as nbProblems } from '../../src-shared/i18n/nb/history-problems.ts'
import type { Entity, EntityName } from '../../src-shared/kernel/field.ts'
import { zoneOf } from '../../src-shared/kernel/language.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import { cellWords } from './cell-words.ts'
import type { Made } from './commands.ts'
import { type Alignment, textTable } from './text-table.ts'
import type { Words } from './words.ts'

/** What answers are shown with: the words and how long a line of the terminal is. */
export interface Showing {
  readonly words: Words
  readonly columns: number
}

/** So many issues of a file are shown; the rest is told by number. */
const issuesShown = 40

/** The answer of `init` for people. */
export function shownMade({ words }: Showing, { path, recoveryKey }: Made): string {
  const key = words.say('init.key', { key: recoveryKey })
  return `${words.say('init.done', { path })}\n\n${key}\n${words.say('init.keep')}\n`
}

/** The records of an entity as a table of the fields that a list shows from the start. */
export function shownList(showing: Showing, name: EntityName, records: readonly RecordView[]): string {
  const { words, columns } = showing
  if (records.length === 0) return `${words.say('list.none')}\n`
  const entity: Entity = catalogue[name]
  const fields = entity.fields.filter((field) => field.listed)
  const rows = records.map(({ values, refs }) =>
    fields.map((field) => cellWords(field, values[field.key], refs, words.language))
  )
  const headers = fields.map((field) => field.labels[words.language])
  const alignments = fields.map((field): Alignment => (field.kind === 'integer' ? 'right' : 'left'))
  return `${textTable(headers, rows, alignments, columns)}\n${words.count('list.count', records.length)}\n`
}

const countColumns = ['read', 'created', 'updated', 'unchanged', 'merged', 'skipped', 'invalid'] as const

function shownIssues({ words }: Showing, { issues }: ImportFileResult): string {
  if (issues.length === 0) return ''
  const lines = issues
    .slice(0, issuesShown)
    .map(({ sheet, cell, message }) => `  ${sheet}${cell ? `!${cell}` : ''}: ${message}`)
  const rest = issues.length - lines.length
  if (rest > 0) lines.push(`  ${words.count('import.more', rest)}`)
  return `\n${words.count('import.issues', issues.length)}\n${lines.join('\n')}\n`
}

function shownFile(showing: Showing, result: ImportFileResult): string {
  const { words, columns } = showing
  const { file, error } = result
  if (error) return `${words.say('import.refused', { file, message: error.message })}\n`
  const number = new Intl.NumberFormat(words.language)
  const headers = [
    words.say('column.sheet'),
    words.say('column.headerRow'),
    ...countColumns.map((key) => words.say(`column.${key}`))
  ]
  const rows = result.sheets.map(({ sheet, headerRow, rows: counts }) => [
    sheet,
    headerRow === null ? '–' : String(headerRow),
    ...countColumns.map((key) => number.format(counts[key]))
  ])
  const alignments: readonly Alignment[] = ['left', ...headers.slice(1).map((): Alignment => 'right')]
  return `${file}\n${textTable(headers, rows, alignments, columns)}${shownIssues(showing, result)}`
}

/** The answer of `import` for people: a table and the remarks of each file, and how to undo it. */
export function shownImport(showing: Showing, results: readonly ImportFileResult[], dryRun: boolean): string {
  const { words } = showing
  const batch = results.find((result) => result.batch !== null)?.batch
  const end = dryRun
    ? words.say('import.dryRun')
    : batch
      ? words.say('import.batch', { batch })
      : words.say('import.nothing')
  return `${results.map((result) => shownFile(showing, result)).join('\n')}\n${end}\n`
}

/** The answer of `undo` for people. */
export function shownUndo({ words }: Showing, { reverted, removed, kept }: UndoResult): string {
  const done = `${words.say('undo.done', { reverted, removed })}\n`
  if (kept.length === 0) return done
  const names = kept.map(({ name, fields }) => `  ${name}: ${fields.join(', ')}\n`)
  return `${done}${words.say('undo.kept')}\n${names.join('')}`
}

const headTexts = { da: daProblems, nb: nbProblems, en: enProblems }

/** How the register compares with a head that was saved earlier. */
function headText({ language }: Words, { outcome, count, at, registerName }: HeadComparison): string {
  // Both countries' clocks show the same time.
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zoneOf.DK })
  return filled(headTexts[language][`head.${outcome}`], {
    number: new Intl.NumberFormat(language).format(count),
    at: time.format(new Date(at)),
    name: registerName
  })
}

/** The answer of `verify` for people. */
export function shownVerify({ words }: Showing, report: VerifyReport): string {
  const head = report.head ? `${headText(words, report.head)}\n` : ''
  if (report.ok) return `${words.say('verify.ok')}\n${head}`
  const problems = [
    ...report.integrity.map((problem) => words.say('verify.integrity', { problem })),
    ...report.foreignKeys.map((problem) => words.say('verify.foreignKeys', { problem })),
    ...report.history.map(({ seq, problem }) => words.say('verify.history', { seq, problem }))
  ]
  return `${words.say('verify.bad')}\n${head && `  ${head}`}${problems.map((problem) => `  ${problem}\n`).join('')}`
}
