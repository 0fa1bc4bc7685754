import { setImmediate as others } from 'node:timers/promises'
import { writeXlsx } from 'hucre'
import { mostPrintedRows } from '../../../../src-shared/features/print/contract.ts'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import { statementOf } from '../../../../src-shared/features/shielding/statement.ts'
import type { ChannelParsed } from '../../../../src-shared/ipc/contract.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { withTransaction } from '../../../db/transaction.ts'
import type { Context } from '../../../ipc/context.ts'
import { writingFile } from '../../../ipc/writing-file.ts'
import type { Work } from '../../../jobs/job.ts'
import { writeFileAtomic } from '../../../platform/files.ts'
import { newId } from '../../../platform/ids.ts'
import { createHistoryWriter } from '../../../security/history.ts'
import { protectedFile } from '../../cpr-audit/protected-file.ts'
import { pageOf } from '../../print/deliver.ts'
import { paperFormat, withLetterhead } from '../../print/letterhead.ts'
import { contentOf } from '../case-content.ts'
import { listedCases, viewRows } from '../case-lists.ts'
import { nameOf, tellOfCase, todayIn } from '../changing.ts'
import { overviewWords } from './words.ts'

type Input = ChannelParsed<'shielding.extract'>

/** Cases read at once: some milliseconds. */
const chunk = 100
const masked = '••••••-••••'

/** What an extract says of a case, in the order of its columns. */
const columns = [
  ['number', 10],
  ['kind', 22],
  ['unit', 28],
  ['category', 20],
  ['state', 34],
  ['requested', 18],
  ['from', 12],
  ['until', 12],
  ['decided', 18],
  ['decidedBy', 20],
  ['threatened', 24],
  ['citizens', 16],
  ['when', 14],
  ['place', 24],
  ['reason', 60],
  ['said', 60]
] as const

/**
 * Writes the cases that fit, with their reasons, to a path; `locked` had no key for this user and come without. Throws
 * print.tooLong for a PDF, file errors, request.cancelled; then nothing is written.
 */
export async function writeExtract(
  path: string,
  input: Input,
  context: Context,
  work: Work
): Promise<{ readonly cases: number; readonly locked: number }> {
  const { rows, locked } = await extractRows(input, context, work)
  if (input.format === 'pdf' && rows.length > mostPrintedRows) {
    const format = paperFormat(context, input.language)
    throw new AppError('print.tooLong', { count: format.number(rows.length), most: format.number(mostPrintedRows) })
  }
  // First told, then written: nothing goes out without its entry.
  withTransaction(context.session.db, () => tell(input, rows, context))
  work.progress('write', 0, null)
  const words = overviewWords(input.language)
  const headings = columns.map(([key]) => words(`extract.${key}`))
  const cells = rows.map(({ cells: each }) => each)
  const bytes = input.format === 'pdf' ? await pdf(headings, cells, input, context) : await book(headings, cells, input)
  work.throwIfCancelled()
  const whole = await protectedFile(`${words('extract.file')}.${input.format}`, bytes, input.protection)
  await writingFile(path, () => writeFileAtomic(path, whole))
  return { cases: rows.length, locked }
}

interface ExtractRow {
  readonly id: string
  readonly version: number
  readonly hasNumbers: boolean
  readonly cells: readonly string[]
}

async function extractRows(
  { filter, language, numbersFor }: Input,
  context: Context,
  work: Work
): Promise<{ readonly rows: readonly ExtractRow[]; readonly locked: number }> {
  const { session } = context
  const words = overviewWords(language)
  const format = paperFormat(context, language)
  const all = await listedCases(context, filter)
  const day = todayIn(context)
  const rows: ExtractRow[] = []
  let locked = 0
  for (let from = 0; from < all.length; from += chunk) {
    work.throwIfCancelled()
    work.progress('read', from, all.length)
    const some = all.slice(from, from + chunk)
    const views = viewRows(session.db, some, day)
    for (const [at, row] of some.entries()) {
      const view = views[at]
      if (!view) continue
      const said = contentOf(session, row)
      if (said === null) locked += 1
      const { statement } = statementOf(view)
      const until = view.runsUntil === null ? '' : format.date(view.runsUntil)
      const numbers = said?.texts.flatMap(({ citizens }) => citizens ?? []).map(({ number }) => number) ?? []
      const content = said?.content
      const values: Readonly<Record<(typeof columns)[number][0], string>> = {
        number: caseName(row.number),
        kind: words(`kind.${row.kind}`),
        unit: view.unit.name,
        category: row.category ? words(`category.${row.category}`) : '',
        state: words(`says.${statement}`, { until }),
        requested: format.instant(row.requestedAt),
        from: view.runsFrom === null ? '' : format.date(view.runsFrom),
        until,
        decided: row.decidedAt === null ? '' : format.instant(row.decidedAt),
        decidedBy:
          said?.pieces.findLast(({ leader }) => leader !== null)?.leader ?? nameOf(session.db, row.decidedBy) ?? '',
        threatened: content?.threatened.map(({ name }) => name).join(', ') ?? '',
        citizens: numbersFor === null ? numbers.map(() => masked).join('\n') : numbers.join('\n'),
        when: content?.incidentOn ? format.date(content.incidentOn) : '',
        place: content?.place ?? '',
        reason: content ? content.reason : words('extract.locked'),
        said: (said?.pieces ?? [])
          .filter(({ kind }) => kind !== 'request' && kind !== 'supplement')
          .map(({ kind, reason }) => `${words(`said.${kind}`)}: ${reason}`)
          .join('\n')
      }
      const { id, version } = row
      rows.push({ id, version, hasNumbers: numbers.length > 0, cells: columns.map(([key]) => values[key]) })
    }
    await others()
  }
  return { rows, locked }
}

function book(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { language }: Input
): Promise<Uint8Array> {
  const sheet = {
    name: overviewWords(language)('extract.sheet'),
    columns: columns.map(([key, width]) => ({ key, width })),
    rows: [[...headings], ...rows.map((row) => [...row])],
    freezePane: { rows: 1, columns: 0 }
  }
  return writeXlsx({ sheets: [sheet] })
}

/** On paper the columns that say why come below the others: sixteen side by side nobody can read. */
async function pdf(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  { language, numbersFor }: Input,
  context: Context
): Promise<Uint8Array> {
  const words = overviewWords(language)
  const blocks = rows.flatMap((row) => [
    { kind: 'heading' as const, text: [row[0], row[2], row[4]].filter(Boolean).join(' · ') },
    {
      kind: 'facts' as const,
      facts: headings
        .map((label, at) => ({ label, text: row[at] ?? '', revealed: numbersFor !== null }))
        .filter(({ text }) => text !== '')
        .slice(1)
    }
  ])
  const count = words(rows.length === 1 ? 'count_one' : 'count_other', { number: String(rows.length) })
  const content = { title: words('extract.title'), lines: [count], blocks }
  return context.host.printToPdf(pageOf(withLetterhead(content, language, context)))
}

function tell({ numbersFor, format, protection }: Input, rows: readonly ExtractRow[], context: Context): void {
  const { session, now } = context
  createHistoryWriter(session.db).append({
    at: now(),
    userId: session.user.id,
    batchId: null,
    entity: 'shieldingExtract',
    recordId: newId(),
    version: 1,
    action: 'create',
    changes: {
      count: [null, rows.length],
      format: [null, format],
      reason: [null, protection.kind === 'plain' ? protection.reason : null]
    }
  })
  if (numbersFor === null) return
  for (const { id, version, hasNumbers } of rows)
    if (hasNumbers) tellOfCase(context, id, version, { event: [null, 'reveal'], reason: [null, numbersFor] }, 'reveal')
}
