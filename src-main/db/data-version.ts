import type { Database } from './open.ts'

const prepare = (db: Database) => db.prepare<[], number>('PRAGMA data_version').pluck()
const statements = new WeakMap<Database, ReturnType<typeof prepare>>()

/**
 * A number that differs as soon as another connection than this one has committed anything (SQLite's `data_version`). It
 * is asked before every list, so the statement is kept.
 */
export function dataVersion(db: Database): number | undefined {
  const statement = statements.get(db) ?? prepare(db)
  statements.set(db, statement)
  return statement.get()
}
