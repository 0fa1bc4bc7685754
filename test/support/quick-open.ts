import { copyFileSync, existsSync } from 'node:fs'
import { changeFileKey, openDatabase as open } from '../../src-main/db/open.ts'

// Stands for src-main/db/open.ts in the tests' process (quick-start.ts).

// biome-ignore lint/performance/noBarrelFile: whatever the other has, this has.
export * from '../../src-main/db/open.ts'

/** The program's own opening: a new file is empty. */
export const openEmpty = open

/** What tests how databases and registers are made goes without. */
const asItIs = /(runner|schema-drift|open|create-register|disk|no-room)\.test\.ts$/

/**
 * The program's own opening; only a new database is a copy of the one that the real migrations made for this run
 * (newest-database.mjs), under its own key. Every other migration is the program's own.
 */
export const openDatabase: typeof open = (file, key, options = {}) => {
  const { NEWEST_DATABASE_OF_TESTS: newest = '', NEWEST_DATABASE_KEY_OF_TESTS: newestKey = '' } = process.env
  if (!options.create || existsSync(file) || asItIs.test(expect.getState().testPath ?? ''))
    return open(file, key, options)
  copyFileSync(newest, file)
  const db = open(file, Buffer.from(newestKey, 'hex'), { ...options, journal: 'delete' })
  db.pragma('journal_mode = MEMORY')
  db.pragma('synchronous = OFF')
  changeFileKey(db, key)
  db.pragma('synchronous = FULL')
  db.pragma(`journal_mode = ${options.journal ?? 'wal'}`)
  return db
}
