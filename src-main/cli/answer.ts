import { basename } from 'node:path'
import type { ImportFileResult } from '../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../src-shared/kernel/field.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { RecordView } from '../../src-shared/kernel/value.ts'
import { across, shownAcross } from './across-command.ts'
import { audit, shownAudit } from './audit-command.ts'
import { archive, backUp, restore } from './backup-commands.ts'
import {
  conflicts,
  consolidate,
  decide,
  feedback,
  shownConsolidated,
  shownFeedback,
  shownToDecide
} from './central-command.ts'
import type { Command } from './command-line.ts'
import { type CommandNamed, exportTo, historyHead, init, list, undo, verify, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'
import { flatRecord } from './flat-record.ts'
import { handOver, shownHandover } from './handover-command.ts'
import { importFiles } from './import-command.ts'
import { searchLibrary, shownLibrary } from './library-command.ts'
import { missing, shownMissing } from './missing-command.ts'
import { packageTo, readPackages, shownPackages } from './package-command.ts'
import { Refusal, startProgram } from './program.ts'
import { publish, shownEdition } from './publish-command.ts'
import { allDone, shielding, shownShielding } from './shielding-command.ts'
import { type Showing, shownImport, shownList, shownMade, shownUndo, shownVerify } from './show.ts'
import { shownArchive, shownBackup, shownRestored } from './show-backups.ts'
import { shownTasks, tasks } from './tasks-command.ts'
import { progressLine, type Terminal } from './terminal.ts'
import type { Words } from './words.ts'

/** What a command came to: for programs (`json`), for people (`text`), and what to say beside it. */
export interface Answer {
  readonly ok: boolean
  readonly json: () => unknown
  /** The same as `json`, item by item, where there may be more than fit into one text. */
  readonly items?: () => AsyncIterable<unknown>
  readonly text: () => string
  readonly message: string | null
}

const fine = (json: () => unknown, text: () => string): Answer => ({ ok: true, json, text, message: null })

type Performers = {
  readonly [N in Command['name']]: (work: Work, command: CommandNamed<N>, showing: Showing) => Promise<Answer>
}

/** What each command does, and how its answer is given. */
const performers: Performers = {
  async init(work, command, showing) {
    const made = await init(work, command)
    return fine(
      () => made,
      () => shownMade(showing, made)
    )
  },
  async import(work, command, showing) {
    const results = await importFiles(work, command)
    const shown = fine(
      () => results,
      () => shownImport(showing, results, command.dryRun)
    )
    return { ...shown, ok: results.every((result) => !result.error) }
  },
  async export(work, command, { words }) {
    const saved = await exportTo(work, command)
    return fine(
      () => saved,
      () => `${words.count('export.done', saved.rows, { path: saved.path })}\n`
    )
  },
  async publish(work, command, { words }) {
    const edition = await publish(work, command)
    return fine(
      () => edition,
      () => (edition ? shownEdition(words, edition) : '')
    )
  },
  async package(work, command, { words }) {
    const saved = await packageTo(work, command)
    return fine(
      () => saved,
      () => `${words.count('package.done', saved.records, { path: saved.path })}\n`
    )
  },
  async 'read-package'(work, command, showing) {
    const results = await readPackages(work, command)
    const shown = fine(
      () => results,
      () => shownPackages(showing, results, command.dryRun)
    )
    return { ...shown, ok: results.every((result) => !result.error) }
  },
  async library(work, command, showing) {
    const rows = await searchLibrary(work, command)
    return fine(
      () => rows,
      () => shownLibrary(showing, rows)
    )
  },
  async list(work, command, showing) {
    const pages = await list(work, command)
    const records: RecordView[] = []
    if (!command.items) for await (const page of pages) records.push(...page)
    return {
      ...fine(
        () => records.map((record) => flatRecord(command.entity, record)),
        () => shownList(showing, command.entity, records)
      ),
      ...(command.items && { items: () => flatRecords(command.entity, pages) })
    }
  },
  async consolidate(work, command, { words }) {
    const result = await consolidate(work, command)
    const shown = fine(
      () => result,
      () => shownConsolidated(words, result)
    )
    return { ...shown, ok: result.files.every(({ outcome }) => outcome !== 'failed') }
  },
  async across(work, command, showing) {
    const found = await across(work, command)
    return fine(
      () => found,
      () => shownAcross(showing, found)
    )
  },
  async conflicts(work, command, { words }) {
    const found = await conflicts(work, command)
    return fine(
      () => found,
      () => shownToDecide(words, found)
    )
  },
  async decide(work, command, { words }) {
    const result = await decide(work, command)
    return fine(
      () => result,
      () => shownConsolidated(words, result)
    )
  },
  async feedback(work, command, { words }) {
    const written = await feedback(work, command)
    return fine(
      () => written,
      () => shownFeedback(words, written)
    )
  },
  async missing(work, command, showing) {
    const systems = await missing(work, command)
    return fine(
      () => systems,
      () => shownMissing(showing, systems)
    )
  },
  async audit(work, command, showing) {
    const comparison = await audit(work, command)
    return fine(
      () => comparison,
      () => shownAudit(showing, comparison)
    )
  },
  async shielding(work, command, showing) {
    const done = await shielding(work, command)
    const shown = fine(
      () => done,
      () => shownShielding(showing, done)
    )
    return { ...shown, ok: allDone(done) }
  },
  async undo(work, command, showing) {
    const result = await undo(work, command)
    return fine(
      () => result,
      () => shownUndo(showing, result)
    )
  },
  async tasks(work, command, showing) {
    const told = await tasks(work, command)
    return fine(
      () => told,
      () => shownTasks(showing, told)
    )
  },
  async handover(work, command, showing) {
    const done = await handOver(work, command)
    const shown = fine(
      () => done,
      () => shownHandover(showing, done)
    )
    return { ...shown, ok: done.refused.length === 0 }
  },
  async verify(work, command, showing) {
    const report = await verify(work, command)
    const shown = fine(
      () => report,
      () => shownVerify(showing, report)
    )
    return { ...shown, ok: report.ok }
  },
  async 'history-head'(work, command, { words }) {
    const saved = await historyHead(work, command)
    return fine(
      () => saved,
      () => `${words.count('head.done', saved.count, { path: saved.path })}\n`
    )
  },
  async backup(work, command, showing) {
    const backedUp = await backUp(work, command)
    const { made, second, failure } = backedUp
    const error = failure && errorOf(showing.words, failure)
    const shown = fine(
      () => ({ ...made, second, ...(error && { error }) }),
      () => shownBackup(showing, backedUp)
    )
    return { ...shown, ok: error === null, message: error && showing.words.say('backup.alone', error) }
  },
  async archive(work, command, showing) {
    const saved = await archive(work, command)
    return fine(
      () => saved,
      () => shownArchive(showing, saved)
    )
  },
  async restore(work, command, showing) {
    const restored = await restore(work, command)
    return fine(
      () => restored,
      () => shownRestored(showing, restored)
    )
  }
}

function errorOf(words: Words, failure: Failure) {
  return { code: failure.code, message: failureText(words, failure) }
}

async function* flatRecords(entity: EntityName, pages: AsyncIterable<readonly RecordView[]>): AsyncGenerator<unknown> {
  for await (const page of pages) for (const record of page) yield flatRecord(entity, record)
}

/** A refusal has the form that the command's answers have, so that who reads them needs to know one. */
function refusal(command: Command, words: Words, failure: Failure): Answer {
  const error = { ...errorOf(words, failure), ...(failure.fields ? { fields: failure.fields } : {}) }
  const perFile = (path: string): ImportFileResult => ({
    file: basename(path),
    entity: command.name === 'import' ? command.entity : 'system',
    error,
    sheets: [],
    issues: [],
    batch: null
  })
  const json = command.name === 'import' ? command.files.map(perFile) : { error }
  return { ok: false, json: () => json, text: () => '', message: error.message }
}

/**
 * Carries a command out from opening to closing; `deliver` gets its answer while the register is still open. Throws a
 * UsageError for what only shows on the way.
 */
export async function answer(
  command: Command,
  terminal: Terminal,
  words: Words,
  deliver: (answer: Answer) => Promise<number>
): Promise<number> {
  const program = startProgram(words, progressLine(terminal))
  // Each performer takes the command it stands at; the table's type has no word for that.
  const perform = performers[command.name] as (work: Work, command: Command, showing: Showing) => Promise<Answer>
  try {
    const showing = { words, columns: terminal.stdout.columns ?? 120 }
    const given = await perform({ program, terminal, words }, command, showing).catch((error: unknown) => {
      if (error instanceof Refusal) return refusal(command, words, error.failure)
      throw error
    })
    return await deliver(given)
  } finally {
    await program.close()
  }
}
