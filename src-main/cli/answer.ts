import { basename } from 'node:path'
import type { ImportFileResult } from '../../src-shared/features/exchange/import.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { Command } from './command-line.ts'
import { exportTo, historyHead, init, list, undo, verify, type Work } from './commands.ts'
import { failureText } from './failure-text.ts'
import { flatRecord } from './flat-record.ts'
import { importFiles } from './import-command.ts'
import { Refusal, startProgram } from './program.ts'
import { shownImport, shownList, shownMade, shownUndo, shownVerify } from './show.ts'
import { progressLine, type Terminal } from './terminal.ts'
import type { Words } from './words.ts'

/** What a command came to: for programs (`json`), for people (`text`), and what to say beside it. */
export interface Answer {
  readonly ok: boolean
  readonly json: () => unknown
  readonly text: () => string
  readonly message: string | null
}

const fine = (json: () => unknown, text: () => string): Answer => ({ ok: true, json, text, message: null })

async function perform(work: Work, command: Command): Promise<Answer> {
  const showing = { words: work.words, columns: work.terminal.stdout.columns ?? 120 }
  switch (command.name) {
    case 'init': {
      const made = await init(work, command)
      return fine(
        () => made,
        () => shownMade(showing, made)
      )
    }
    case 'import': {
      const results = await importFiles(work, command)
      const shown = fine(
        () => results,
        () => shownImport(showing, results, command.dryRun)
      )
      return { ...shown, ok: results.every((result) => !result.error) }
    }
    case 'export': {
      const saved = await exportTo(work, command)
      return fine(
        () => saved,
        () => `${work.words.count('export.done', saved.rows, { path: saved.path })}\n`
      )
    }
    case 'list': {
      const records = await list(work, command)
      return fine(
        () => records.map((record) => flatRecord(command.entity, record)),
        () => shownList(showing, command.entity, records)
      )
    }
    case 'undo': {
      const result = await undo(work, command)
      return fine(
        () => result,
        () => shownUndo(showing, result)
      )
    }
    case 'verify': {
      const report = await verify(work, command)
      const shown = fine(
        () => report,
        () => shownVerify(showing, report)
      )
      return { ...shown, ok: report.ok }
    }
    case 'history-head': {
      const saved = await historyHead(work, command)
      return fine(
        () => saved,
        () => `${work.words.count('head.done', saved.count, { path: saved.path })}\n`
      )
    }
  }
}

/** A refusal has the form that the command's answers have, so that who reads them needs to know one. */
function refusal(command: Command, words: Words, failure: Failure): Answer {
  const message = failureText(words, failure)
  const error = { code: failure.code, message, ...(failure.fields ? { fields: failure.fields } : {}) }
  const perFile = (path: string): ImportFileResult => ({
    file: basename(path),
    entity: command.name === 'import' ? command.entity : 'system',
    error,
    sheets: [],
    issues: [],
    batch: null
  })
  const json = command.name === 'import' ? command.files.map(perFile) : { error }
  return { ok: false, json: () => json, text: () => '', message }
}

/** Carries a command out from opening to closing. Throws a UsageError for what only shows on the way. */
export async function answer(command: Command, terminal: Terminal, words: Words): Promise<Answer> {
  const program = startProgram(words, progressLine(terminal))
  try {
    return await perform({ program, terminal, words }, command)
  } catch (error) {
    if (error instanceof Refusal) return refusal(command, words, error.failure)
    throw error
  } finally {
    await program.close()
  }
}
