import type { ConflictRow, ConsolidateResult, QuestionView } from '../../src-shared/features/consolidation/contract.ts'
import { central as da } from '../../src-shared/i18n/da/central.ts'
import { central as en } from '../../src-shared/i18n/en/central.ts'
import { filled, type TextParams } from '../../src-shared/i18n/fill.ts'
import { central as nb } from '../../src-shared/i18n/nb/central.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'
import type { Words } from './words.ts'

/** What is to be decided: names that may mean the same, and facts of which nothing says which value counts. */
export interface ToDecide {
  readonly questions: readonly QuestionView[]
  readonly conflicts: readonly ConflictRow[]
}

/** Reads the packages of folders and files, and puts together what is held. */
export async function consolidate(work: Work, command: CommandNamed<'consolidate'>): Promise<ConsolidateResult> {
  await openRegister(work, command.register, false)
  const paths = command.paths.map((path) => pathFrom(work.terminal, path))
  return work.program.work('central.consolidate', { paths, force: command.force })
}

/** So many are asked for at once. */
const pageSize = 500

/** Lists what is to be decided. */
export async function conflicts(work: Work, command: CommandNamed<'conflicts'>): Promise<ToDecide> {
  await openRegister(work, command.register, true)
  const { program } = work
  return {
    questions: await everyRow((offset) => program.ask('central.questions', { offset, limit: pageSize })),
    conflicts: await everyRow((offset) => program.ask('central.conflicts', { offset, limit: pageSize }))
  }
}

async function everyRow<T>(
  ask: (offset: number) => Promise<{ readonly total: number; readonly rows: readonly T[] }>
): Promise<readonly T[]> {
  const all: T[] = []
  for (;;) {
    const { total, rows } = await ask(all.length)
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

/** Answers one question or takes the decisions of a file, and puts together anew. */
export async function decide(work: Work, command: CommandNamed<'decide'>): Promise<ConsolidateResult> {
  await openRegister(work, command.register, false)
  const { what, reason } = command
  if ('file' in what) await work.program.ask('central.readDecisions', { path: pathFrom(work.terminal, what.file) })
  else await work.program.ask('central.decide', { ...what, reason })
  return work.program.work('central.consolidate', { paths: [] })
}

/** What a reading came to, for people: each file, then what there is and what is to be decided. */
export function shownConsolidated(words: Words, result: ConsolidateResult): string {
  const say = wording(words)
  const number = (value: number): string => new Intl.NumberFormat(words.language).format(value)
  const files = result.files.map(({ file, outcome, failure, created, updated, gone }) => {
    const counts = { created: number(created), updated: number(updated), gone: number(gone) }
    return `${file}: ${failure ? failureText(words, failure) : say(`outcome.${outcome}`, counts)}\n`
  })
  const counted = ['packages', 'systems', 'suppliers', 'questions', 'conflicts'] as const
  return [...files, ...counted.map((key) => `${say(`page.${key}`)}: ${number(result[key])}\n`)].join('')
}

/** What is to be decided, for people: the question's number is what `decide` takes. */
export function shownToDecide(words: Words, { questions, conflicts }: ToDecide): string {
  const say = wording(words)
  const asked = questions.map(
    ({ number, left, right, reason }) => `${number}  ${left.name} | ${right.name}  (${say(`reason.${reason}`)})\n`
  )
  const differing = conflicts.map(({ title, field, said }) => {
    const values = said.map(({ value, name, count }) => `${name ?? JSON.stringify(value)} (${count})`)
    return `${title}  ${field}: ${values.join(' · ')}\n`
  })
  return [`${say('page.questions')}\n`, ...asked, `${say('page.conflicts')}\n`, ...differing].join('')
}

function wording({ language }: Words): (key: keyof typeof da, params?: TextParams) => string {
  const texts: Readonly<Record<keyof typeof da, string>> = { da, nb, en }[language]
  return (key, params) => filled(texts[key], params)
}
