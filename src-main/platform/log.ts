import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
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

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error)
}

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
      write({ level: 'error', id, what: redact(what), error: redact(describe(error)) })
      return id
    },
    info: (what) => write({ level: 'info', what: redact(what) })
  }
}
