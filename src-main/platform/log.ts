import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { inspect } from 'node:util'
import type { Clock } from './clock.ts'
import { redact } from './redact.ts'

/** Where unexpected things are written down; nothing that it is given may identify a person. */
export interface Log {
  /** Writes an unexpected error and answers the short id that the user can quote. */
  error(what: string, error: unknown): string
  /** Writes an event in the program's life. */
  info(what: string): void
}

/** A log file is kept to this size (bytes), with one older beside it. */
const maxSize = 1_000_000

/** An error may have causes that have causes; a few say where it began. */
const mostCauses = 5
/** No line is longer (characters): an error of a parser can hold a whole file. */
const longestText = 20_000

/** An error with its stack, those behind it and those in it; anything else as Node shows it. */
function describe(error: unknown, depth = 0): string {
  if (!(error instanceof Error))
    return typeof error === 'string' ? error : inspect(error, { depth: 4, breakLength: 120 })
  const own = error.stack ?? `${error.name}: ${error.message}`
  if (depth === mostCauses) return own
  const behind = error.cause === undefined ? [] : [error.cause]
  const within: readonly unknown[] = error instanceof AggregateError ? error.errors : []
  return [own, ...[...behind, ...within].map((other) => `because of ${describe(other, depth + 1)}`)].join('\n')
}

/** Redacted first: a number that was cut in two would not be known any more. */
const safe = (text: string): string => redact(text).slice(0, longestText)

/** Moves a full log aside, so that there are never more than two of `maxSize`. */
function turnOver(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size > maxSize) renameSync(path, `${path}.1`)
}

/**
 * A log in a file, one JSON object a line, redacted. A log that cannot be written is no reason to fail: it is dropped.
 *
 * @param path the file; its folder is made when the first line is written
 */
export function fileLog(path: string, clock: Clock): Log {
  const write = (line: Record<string, string>): void => {
    try {
      mkdirSync(dirname(path), { recursive: true })
      turnOver(path)
      appendFileSync(path, `${JSON.stringify({ at: clock.now().toISOString(), ...line })}\n`, { mode: 0o600 })
    } catch {
      // A full or read-only disk has already been reported where it mattered.
    }
  }
  return {
    error: (what, error) => {
      const id = randomUUID().slice(0, 8)
      write({ level: 'error', id, what: safe(what), error: safe(describe(error)) })
      return id
    },
    info: (what) => write({ level: 'info', what: safe(what) })
  }
}
