import type { Database } from 'better-sqlite3'

/** One step of the schema. Versions go in steps of ten, so that a branch can insert; a released one never changes. */
export interface Migration {
  readonly version: number
  /** What it is for, in the words of its file name. */
  readonly name: string
  /** Runs inside the runner's transaction, with foreign keys off; must not begin or end one. */
  readonly up: (db: Database) => void
}
