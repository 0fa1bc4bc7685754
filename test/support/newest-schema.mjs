import { databaseAtVersion } from './register.ts'

/**
 * Writes into the environment what the program's own migrations make of an empty database, as SQL: hundreds of registers
 * are made by tests, and a migration that adds columns costs each of them a tenth of a second (quick-migration.ts).
 */
export function noteNewestSchema() {
  const made = databaseAtVersion()
  try {
    const tables = made.db
      .pragma('table_list')
      .filter(({ schema, name }) => schema === 'main' && name !== 'sqlite_schema')
    const holds = (name) => made.db.prepare(`SELECT EXISTS (SELECT 1 FROM "${name}")`).pluck().get() === 1
    // What full-text tables keep behind them they make and fill themselves.
    const filled = tables.filter(({ type, name }) => type === 'table' && holds(name)).map(({ name }) => name)
    if (filled.length > 0) throw new Error(`Migrations write rows (${filled}): a schema alone is not all they make`)
    const shadows = new Set(tables.filter(({ type }) => type === 'shadow').map(({ name }) => name))
    const sql = made.db
      .prepare('SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid')
      .all()
      .filter(({ name }) => !shadows.has(name))
      .map((row) => row.sql)
    sql.push(`PRAGMA user_version = ${made.db.pragma('user_version', { simple: true })}`)
    process.env.NEWEST_SCHEMA_OF_TESTS = sql.join(';\n')
  } finally {
    made.dispose()
  }
}
