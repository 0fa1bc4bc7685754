import { databaseAtVersion } from './register.ts'

/**
 * Leaves an empty database for all tests that the program's own migrations made, with its key: hundreds of registers are
 * made by tests, and four hundred statements that make tables are half of what one costs (quick-start.ts).
 */
export function makeNewestDatabase() {
  const made = databaseAtVersion()
  // One file, to be copied.
  made.db.pragma('journal_mode = DELETE')
  made.db.close()
  process.once('exit', () => made.dispose())
  process.env.NEWEST_DATABASE_OF_TESTS = made.file
  process.env.NEWEST_DATABASE_KEY_OF_TESTS = made.key.toString('hex')
}
