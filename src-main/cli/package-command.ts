import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { catalogue } from '../../src-shared/features/catalogue.ts'
import type { FindingCounts } from '../../src-shared/features/exchange/feedback.ts'
import type {
  PackageComparison,
  RowDifference,
  RowStanding
} from '../../src-shared/features/exchange/package-comparison.ts'
import { rowStandings } from '../../src-shared/features/exchange/package-comparison.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { fold } from '../../src-shared/kernel/fold.ts'
import { exportWords } from '../features/exchange/export/manifest.ts'
import { all, type CommandNamed, openRegister, pathFrom, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'
import { Refusal } from './program.ts'
import type { Showing } from './show.ts'
import { textTable } from './text-table.ts'
import { unitCalled } from './unit-called.ts'
import { UsageError } from './usage-error.ts'

/** Writes a package of the register. */
export async function packageTo(
  work: Work,
  command: CommandNamed<'package'>
): Promise<{ readonly path: string; readonly records: number }> {
  await openRegister(work, command.register, true)
  const { profile, parts } = command
  const path = pathFrom(work.terminal, command.file)
  const scope = {
    ...(parts.length > 0 && { parts: [...parts] }),
    units: command.unit === null ? [] : [await unitCalled(work, command.unit)],
    systems: await idsCalled(work, 'system', command.systems),
    supplier: command.supplier === null ? null : ((await idsCalled(work, 'supplier', [command.supplier]))[0] ?? null)
  }
  const saved = await work.program.work('package.save', { profile, scope, language: work.words.language, path })
  return { path: saved?.path ?? path, records: saved?.records ?? 0 }
}

/** The ids of records by name, national id or id. Throws a UsageError for none and for several. */
async function idsCalled({ program }: Work, entity: EntityName, typed: readonly string[]): Promise<string[]> {
  if (typed.length === 0) return []
  const records = await all(program, entity)
  return typed.map((name) => {
    const wanted = fold(name)
    const found = records.filter(
      ({ id, values }) => id === name || values['nationalId'] === name || fold(String(values['name'] ?? '')) === wanted
    )
    const [one, another] = found
    if (!one || another) throw new UsageError('usage.notOneRecord', { name, count: found.length })
    return one.id
  })
}

/** What reading one package came to; what is not known of a file that could not be read is null. */
export interface ReadResult {
  readonly file: string
  readonly municipality: string | null
  readonly profile: string | null
  readonly exportedAt: string | null
  readonly trust: string | null
  /** Sheets whose rows were changed after they were signed. */
  readonly edited: readonly string[]
  readonly counts: Readonly<Record<RowStanding, number>>
  /** Of a central office's feedback: how much it tells, by kind; else null. */
  readonly feedback: FindingCounts | null
  /** Of a dry run: every row that stands otherwise. */
  readonly rows?: readonly RowDifference[]
  readonly created: number
  readonly updated: number
  readonly ended: number
  readonly batch: string | null
  readonly error?: { readonly code: string; readonly message: string }
}

const none: Record<RowStanding, number> = { new: 0, changed: 0, gone: 0, deleted: 0, unclear: 0, unchanged: 0 }

/** So many rows are asked for at once: the most that a request may. */
const pageSize = 500

/** Reads packages one after the other, each as a batch of its own; one that is refused does not stop the others. */
export async function readPackages(work: Work, command: CommandNamed<'read-package'>): Promise<readonly ReadResult[]> {
  await openRegister(work, command.register, false)
  const results: ReadResult[] = []
  for (const file of command.files) results.push(await readOne(work, command, file))
  return results
}

async function readOne(work: Work, command: CommandNamed<'read-package'>, typed: string): Promise<ReadResult> {
  const { program, terminal, words } = work
  const sessionId = randomUUID()
  const path = pathFrom(terminal, typed)
  let told = unread(basename(path))
  try {
    const view = await program.work('package.compare', { sessionId, path, language: words.language })
    told = toldOf(view)
    if (command.dryRun) return { ...told, rows: await allRows(work, sessionId) }
    const accept = { otherwise: command.everything ? 'all' : 'proposed' } as const
    const { batchId, ...counts } = await program.work('package.apply', { sessionId, force: command.force, accept })
    return { ...told, ...counts, batch: batchId }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { failure } = error
    return { ...told, error: { code: failure.code, message: failureText(words, failure) } }
  } finally {
    await program.ask('package.close', { sessionId })
  }
}

function unread(file: string): ReadResult {
  const nothing = { created: 0, updated: 0, ended: 0, batch: null }
  return {
    file,
    municipality: null,
    profile: null,
    exportedAt: null,
    trust: null,
    edited: [],
    counts: none,
    feedback: null,
    ...nothing
  }
}

function toldOf({ file, head, trust, edited, figuresEdited, feedback, counts }: PackageComparison): ReadResult {
  const sum = { ...none }
  for (const of of counts) for (const standing of rowStandings) sum[standing] += of[standing]
  return {
    ...unread(file),
    municipality: head.municipality.name,
    profile: head.profile,
    exportedAt: head.exportedAt,
    trust,
    edited: [...edited, ...(figuresEdited ? ['figures'] : []), ...(feedback?.edited ? ['feedback'] : [])],
    feedback: feedback?.counts ?? null,
    counts: sum
  }
}

async function allRows({ program }: Work, sessionId: string): Promise<readonly RowDifference[]> {
  const all: RowDifference[] = []
  for (;;) {
    const { total, rows } = await program.work('package.differences', {
      sessionId,
      offset: all.length,
      limit: pageSize
    })
    all.push(...rows)
    if (rows.length === 0 || all.length >= total) return all
  }
}

/** The same for people: how the rows stand, and what was taken. */
export function shownPackages(
  { words, columns: available }: Showing,
  results: readonly ReadResult[],
  dry: boolean
): string {
  const number = new Intl.NumberFormat(words.language)
  const headers = [words.say('column.package'), ...rowStandings.map((standing) => words.say(`standing.${standing}`))]
  const rows = results.map(({ file, counts }) => [
    file,
    ...rowStandings.map((standing) => number.format(counts[standing]))
  ])
  const table = textTable(headers, rows, ['left', ...rowStandings.map(() => 'right' as const)], available)
  const lines = results.flatMap((result) => linesOf(result, words, dry))
  return `${table}\n${lines.map((line) => `${line}\n`).join('')}`
}

/** What the sheets are called in the workbook. */
function sheetsOf(edited: readonly string[], { language }: Showing['words']): readonly string[] {
  const labels = exportWords(language)
  return edited.map((part) =>
    part === 'figures' || part === 'feedback'
      ? labels[`${part}.sheet`]
      : catalogue[part as EntityName].labels.many[language]
  )
}

function linesOf(result: ReadResult, words: Showing['words'], dry: boolean): readonly string[] {
  const { file, error, trust, edited, batch, created, updated, ended } = result
  if (error) return [words.say('import.refused', { file, message: error.message })]
  return [
    ...(trust === null
      ? []
      : [words.say(`trust.${trust as 'known'}`, { file, municipality: result.municipality ?? '' })]),
    ...(edited.length > 0 ? [words.say('package.edited', { file, sheets: sheetsOf(edited, words).join(', ') })] : []),
    ...(dry ? [words.say('import.dryRun')] : batch === null ? [words.say('import.nothing')] : []),
    ...(batch === null
      ? []
      : [words.say('package.taken', { created, updated, ended }), words.say('import.batch', { batch })])
  ]
}
