import type { Database } from './open.ts'

/**
 * A number that differs as soon as another connection than this one has committed anything (SQLite's `data_version`).
 * A query and not `pragma()`: it is asked before every list, and queries are kept.
 */
export function dataVersion(db: Database): number | undefined {
  return db.prepare<[], number>('PRAGMA data_version').pluck().get()
}
