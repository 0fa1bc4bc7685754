import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { resolve } from 'node:path'
import type { UndoResult } from '../../src-shared/features/exchange/contract.ts'
import type { VerifyReport } from '../../src-shared/features/register/contract.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import { headerName } from '../../src-shared/kernel/kept-text.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import type { Command } from './command-line.ts'
import type { Program } from './program.ts'
import { passphraseFrom, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import type { Words } from './words.ts'

/** What a command works with. */
export interface Work {
  readonly program: Program
  readonly terminal: Terminal
  readonly words: Words
}

/** A command with what it was given. */
export type CommandNamed<N extends Command['name']> = Extract<Command, { name: N }>

/** Paths count from where npm was called, as it moves to the package's folder. */
export function pathFrom({ env, cwd }: Terminal, path: string): string {
  return resolve(env['INIT_CWD'] ?? cwd, path)
}

/** Unlocks the register; `reading` is content with looking while another program holds it. */
export async function openRegister({ program, terminal, words }: Work, path: string, reading: boolean): Promise<void> {
  await program.ask('register.open', {
    path: pathFrom(terminal, path),
    userName: terminal.env['SAMREGISTER_USER'] || null,
    passphrase: await passphraseFrom(terminal, words, false),
    whenInUse: reading ? 'readonly' : 'refuse'
  })
}

/** What `init` answers. */
export interface Made {
  readonly path: string
  readonly name: string
  readonly recoveryKey: string
}

/** Makes a register. */
export async function init({ program, terminal, words }: Work, command: CommandNamed<'init'>): Promise<Made> {
  const { municipality, nationalId, country, purpose } = command
  const { open, recoveryKey } = await program.ask('register.create', {
    path: pathFrom(terminal, command.register),
    municipality: { name: municipality, nationalId, country },
    userName: terminal.env['SAMREGISTER_USER'] || userInfo().username,
    passphrase: await passphraseFrom(terminal, words, true),
    language: words.language,
    purpose
  })
  return { path: open.path, name: open.name, recoveryKey }
}

/** Header -> field (null: kept with the row) from a file; throws a UsageError when it is something else. */
export function readMapping(terminal: Terminal, file: string): Record<string, string | null> {
  try {
    const mapping: unknown = JSON.parse(readFileSync(pathFrom(terminal, file), 'utf8').replace(/^\ufeff/, ''))
    const isMapping =
      typeof mapping === 'object' &&
      mapping !== null &&
      !Array.isArray(mapping) &&
      Object.values(mapping).every((field) => field === null || typeof field === 'string')
    // As the headers of sheets are read: the request's parser would drop the one name that no object can have.
    if (isMapping)
      return Object.fromEntries(Object.entries(mapping).map(([header, field]) => [headerName(header), field]))
  } catch {
    // Said below: a missing file and a wrong one need the same remedy.
  }
  throw new UsageError('usage.mapping', { file })
}

/** Writes the whole register into a file. */
export async function exportTo(work: Work, command: CommandNamed<'export'>): Promise<{ path: string; rows: number }> {
  await openRegister(work, command.register, true)
  const path = pathFrom(work.terminal, command.file)
  const { format } = command
  if (format === 'parquet') return work.program.work('central.parquet', { path })
  const saved = await work.program.work('export.save', { path, format, language: work.words.language })
  return { path: saved?.path ?? path, rows: saved?.rows ?? 0 }
}

/** So many are asked for at once: the most that a request may. */
const pageSize = 200_000

/** All records of an entity, by title. */
export async function all(program: Program, entity: EntityName): Promise<readonly RecordView[]> {
  const rows: RecordView[] = []
  for await (const page of pagesOf(program, entity)) rows.push(...page)
  return rows
}

/**
 * All records of an entity, by title, a page at a time. Pages are as large as may be: a window may write between two, and
 * what moves then would come twice or not at all.
 */
export async function list(work: Work, command: CommandNamed<'list'>): Promise<AsyncIterable<readonly RecordView[]>> {
  await openRegister(work, command.register, true)
  return pagesOf(work.program, command.entity)
}

async function* pagesOf(program: Program, entity: EntityName): AsyncGenerator<readonly RecordView[]> {
  for (let offset = 0; ; ) {
    const page = await program.ask(`${entity}.list`, { offset, limit: pageSize })
    yield page.rows
    offset += page.rows.length
    if (page.rows.length === 0 || offset >= page.total) return
  }
}

/** Undoes an import. */
export async function undo(work: Work, command: CommandNamed<'undo'>): Promise<UndoResult> {
  await openRegister(work, command.register, false)
  return await work.program.work('import.undo', { batchId: command.batch })
}

/** Checks file, history and references, and holds the history against a head that was saved earlier. */
export async function verify(work: Work, command: CommandNamed<'verify'>): Promise<VerifyReport> {
  await openRegister(work, command.register, true)
  const head = command.head === null ? null : pathFrom(work.terminal, command.head)
  return await work.program.work('register.verify', { head })
}

/** Saves the history's signed head: how many changes there are now and the last one's digest. */
export async function historyHead(
  work: Work,
  command: CommandNamed<'history-head'>
): Promise<{ readonly path: string; readonly count: number }> {
  await openRegister(work, command.register, true)
  const path = pathFrom(work.terminal, command.file)
  const saved = await work.program.ask('history.exportHead', { path, language: work.words.language })
  return { path: saved?.path ?? path, count: saved?.count ?? 0 }
}
