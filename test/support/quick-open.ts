import { copyFileSync, existsSync } from 'node:fs'
import { changeFileKey, type Database, openDatabase as open } from '../../src-main/db/open.ts'
import { newestDatabases } from './newest-databases.ts'

// Stands for src-main/db/open.ts in the tests' process (quick-start.ts).

// biome-ignore lint/performance/noBarrelFile: whatever the other has, this has.
export * from '../../src-main/db/open.ts'

/** The program's own opening: a new file is empty. */
export const openEmpty = open

/** What tests how databases are opened and registers are made goes without. */
const asItIs = /\/(runner|schema-drift|open|create-register|disk)\.test\.ts$/

/**
 * The program's own opening; only that it does not wait for the disk, as no test cuts the power, and that a new database is
 * a copy of one that the real migrations made for this run (newest-database.mjs). A new register's key is one of theirs
 * (quick-key.ts); any other is given to the copy. Every other migration is the program's own.
 */
export const openDatabase: typeof open = (file, key, options = {}) => {
  if (asItIs.test(expect.getState().testPath ?? '')) return open(file, key, options)
  const [first] = newestDatabases
  if (!options.create || !first || existsSync(file)) return withoutWaiting(open(file, key, options))
  const made = newestDatabases.find((newest) => newest.key.equals(key))
  copyFileSync((made ?? first).file, file)
  if (made) return withoutWaiting(open(file, key, options))
  const db = withoutWaiting(open(file, first.key, { ...options, journal: 'delete' }))
  db.pragma('journal_mode = MEMORY')
  changeFileKey(db, key)
  db.pragma(`journal_mode = ${options.journal ?? 'wal'}`)
  return db
}

function withoutWaiting(db: Database): Database {
  db.pragma('synchronous = OFF')
  return db
}
