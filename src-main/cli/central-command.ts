import type { ConflictRow, ConsolidateResult, QuestionView } from '../../src-shared/features/consolidation/contract.ts'
import type { WrittenFeedback } from '../../src-shared/features/consolidation/feedback-contract.ts'
import { findingKinds } from '../../src-shared/features/exchange/feedback.ts'
import { central as centralDa } from '../../src-shared/i18n/da/central.ts'
import { held as heldDa } from '../../src-shared/i18n/da/held.ts'
import { central as centralEn } from '../../src-shared/i18n/en/central.ts'
import { held as heldEn } from '../../src-shared/i18n/en/held.ts'
import { filled, type TextParams } from '../../src-shared/i18n/fill.ts'
import { central as centralNb } from '../../src-shared/i18n/nb/central.ts'
import { held as heldNb } from '../../src-shared/i18n/nb/held.ts'
import { fold } from '../../src-shared/kernel/fold.ts'
import { exportWords } from '../features/exchange/export/manifest.ts'
import { type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'
import { UsageError } from './usage-error.ts'
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

/** Writes feedback for one municipality, or for all of them. Throws a UsageError for none of that name and for several. */
export async function feedback(work: Work, command: CommandNamed<'feedback'>): Promise<readonly WrittenFeedback[]> {
  await openRegister(work, command.register, false)
  const { program, words, terminal } = work
  const { folder, municipality, message } = command
  const municipalities = municipality === null ? [] : [await numberCalled(work, municipality)]
  const path = pathFrom(terminal, folder)
  const done = await program.work('central.feedback', { municipalities, language: words.language, message, path })
  return done?.written ?? []
}

async function numberCalled({ program }: Work, name: string): Promise<number> {
  const all = await program.ask('central.recipients', {})
  const found = all.filter((one) => one.nationalId === name || fold(one.name) === fold(name))
  const [one, another] = found
  if (!one || another) throw new UsageError('usage.notOneRecord', { name, count: found.length })
  return one.number
}

/** What was written, for people: each file with how many things it tells of each kind. */
export function shownFeedback(words: Words, written: readonly WrittenFeedback[]): string {
  if (written.length === 0) return `${words.say('feedback.none')}\n`
  const labels = exportWords(words.language)
  return written
    .map(({ municipality, path, counts }) => {
      const told = findingKinds.flatMap((kind) =>
        counts[kind] === 0 ? [] : [`${labels[`feedback.kind.${kind}`]}: ${counts[kind]}`]
      )
      return `${municipality}: ${path}\n${told.map((line) => `  ${line}\n`).join('')}`
    })
    .join('')
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
  const titled = (key: 'page.questions' | 'page.conflicts', count: number): string =>
    `${say(key)}: ${new Intl.NumberFormat(words.language).format(count)}\n`
  return [
    titled('page.questions', asked.length),
    ...asked,
    titled('page.conflicts', differing.length),
    ...differing
  ].join('')
}

const da = { ...heldDa, ...centralDa }
const nb = { ...heldNb, ...centralNb }
const en = { ...heldEn, ...centralEn }

function wording({ language }: Words): (key: keyof typeof da, params?: TextParams) => string {
  const texts: Readonly<Record<keyof typeof da, string>> = { da, nb, en }[language]
  return (key, params) => filled(texts[key], params)
}
