import { randomBytes } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { changeFileKey, openDatabase } from '../../src-main/db/open.ts'
import { databaseAtVersion } from './register.ts'

/** Of so many registers made one after the other no two have the same key. */
const keys = 8

/**
 * Leaves empty databases for all tests that the program's own migrations made, each under a key of its own: hundreds of
 * registers are made by tests, and four hundred statements that make tables, or a new key for all of them, are half of
 * what one costs (quick-start.ts).
 */
export function makeNewestDatabase() {
  const made = databaseAtVersion()
  // One file, to be copied.
  made.db.pragma('journal_mode = DELETE')
  made.db.close()
  process.once('exit', () => made.dispose())
  const all = Array.from({ length: keys }, () => {
    const key = randomBytes(32)
    const file = join(made.folder, `${key.toString('hex')}.db`)
    copyFileSync(made.file, file)
    const db = openDatabase(file, made.key, { journal: 'delete' })
    changeFileKey(db, key)
    // The mode stands in the file.
    db.pragma('journal_mode = WAL')
    db.close()
    return { file, key: key.toString('hex') }
  })
  process.env.NEWEST_DATABASES_OF_TESTS = JSON.stringify(all)
}
