import { caseName } from '../../src-shared/features/shielding/case.ts'
import type { CaseRow } from '../../src-shared/features/shielding/contract.ts'
import { statementOf } from '../../src-shared/features/shielding/statement.ts'
import type { HandedOver, ReceiptsRead } from '../../src-shared/features/shielding/transfers-contract.ts'
import { shieldingTransfers as da } from '../../src-shared/i18n/da/shielding-transfers.ts'
import { shieldingTransfers as en } from '../../src-shared/i18n/en/shielding-transfers.ts'
import { filled, type TextParams } from '../../src-shared/i18n/fill.ts'
import { shieldingTransfers as nb } from '../../src-shared/i18n/nb/shielding-transfers.ts'
import { overviewWords } from '../features/shielding/overview/words.ts'
import { nationalDate } from './cell-words.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'

/** What came of it; never a number. */
export type ShieldingDone =
  | { readonly act: 'list'; readonly cases: readonly CaseRow[] }
  | { readonly act: 'export'; readonly path: string; readonly cases: number; readonly locked: number }
  | ({ readonly act: 'outbox' } & HandedOver)
  | ({ readonly act: 'receipts' } & ReceiptsRead)

/** Lists cases, writes an extract or a file for the municipality's gateway, or reads its receipts. */
export async function shielding(work: Work, command: CommandNamed<'shielding'>): Promise<ShieldingDone> {
  const { act, again, reveal, reason } = command
  await openRegister(work, command.register, act === 'list')
  if (act === 'list') return { act, cases: await everyCase(work) }
  const path = pathFrom(work.terminal, command.file)
  if (act === 'export') {
    const done = await work.program.work('shielding.extract', {
      filter: {},
      format: 'xlsx',
      language: work.words.language,
      numbersFor: reveal ? reason : null,
      protection: { kind: 'plain', reason: reason ?? '' },
      path
    })
    return { act, ...(done ?? { path, cases: 0, locked: 0 }) }
  }
  if (act === 'outbox') {
    const written = await work.program.work('shielding.handOver', { path, again })
    return { act, ...(written ?? { path, transfers: 0, sequence: 0, sha256: '', left: [] }) }
  }
  const read = await work.program.work('shielding.receipts', { path })
  return { act, ...(read ?? { confirmed: 0, refused: 0, notTaken: 0, superseded: 0, unchanged: 0, problems: [] }) }
}

/** Whether all of it was done: no transfer left out, no receipt that could not be taken. */
export function allDone(done: ShieldingDone): boolean {
  if (done.act === 'receipts') return done.problems.length === 0
  return done.act === 'outbox' ? done.left.length === 0 : true
}

/** The same for people. */
export function shownShielding(showing: Showing, done: ShieldingDone): string {
  const { language } = showing.words
  if (done.act === 'list') return shownCases(showing, done.cases)
  const texts: Readonly<Record<keyof typeof da, string>> = { da, nb, en }[language]
  const number = (value: number): string => new Intl.NumberFormat(language).format(value)
  const say = (key: keyof typeof da, params: TextParams): string => `${filled(texts[key], params)}\n`
  if (done.act === 'export') {
    const { cases, locked } = done
    const words = overviewWords(language)
    const form = (count: number): 'one' | 'other' => (count === 1 ? 'one' : 'other')
    const written = words(`extract.done_${form(cases)}`, { number: number(cases) })
    const rest = locked > 0 ? `${words(`extract.lockedSome_${form(locked)}`, { number: number(locked) })}\n` : ''
    return `${written}\n${done.path}\n${rest}`
  }
  if (done.act === 'receipts') {
    const { act: _, problems, ...counts } = done
    const params = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, number(value)]))
    const named = problems.map(({ transfer, problem }) => `${transfer}: ${texts[`problem.${problem}`]}\n`)
    return [say('done.receipts', params), ...named].join('')
  }
  const { transfers, sequence, left, path, sha256 } = done
  const form = (count: number) => (count === 1 ? 'one' : 'other')
  const written = say(`done.handOver_${form(transfers)}`, { number: number(transfers), sequence })
  const rest = left.length > 0 ? say(`done.left_${form(left.length)}`, { number: number(left.length) }) : ''
  return `${written}${path}\nSHA-256 ${sha256}\n${rest}`
}

/** So many are asked for at once. */
const pageSize = 1000

async function everyCase({ program }: Work): Promise<readonly CaseRow[]> {
  const cases: CaseRow[] = []
  for (;;) {
    const { rows, total } = await program.ask('shielding.list', { offset: cases.length, limit: pageSize })
    cases.push(...rows)
    if (rows.length === 0 || cases.length >= total) return cases
  }
}

function shownCases({ words: { language }, columns }: Showing, cases: readonly CaseRow[]): string {
  const words = overviewWords(language)
  const date = (civil: string | null): string => (civil === null ? '' : nationalDate(civil, language))
  const rows = cases.map((of) => [
    caseName(of.number),
    words(`says.${statementOf(of).statement}`, { until: date(of.runsUntil) }),
    of.unit.name,
    of.category === null ? words(`kind.${of.kind}`) : words(`category.${of.category}`),
    date(of.requestedAt.slice(0, 10)),
    date(of.runsUntil)
  ])
  const headers = ['number', 'state', 'unit', 'category', 'requested', 'until'] as const
  return textTable(
    headers.map((key) => words(`column.${key}`)),
    rows,
    headers.map(() => 'left'),
    columns
  )
}
