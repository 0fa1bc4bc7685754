import type * as Runner from '../../src-main/db/runner.ts'

// A new register's database gets in one go the schema that the real migrations made for this run (newest-schema.mjs);
// every other migration is the program's own. The tests of the migrations themselves go without.

const newest = process.env['NEWEST_SCHEMA_OF_TESTS'] ?? ''

if (!/(runner|schema-drift)\.test\.ts$/.test(expect.getState().testPath ?? '')) {
  jest.doMock('../../src-main/db/runner.ts', () => {
    const real = jest.requireActual<typeof Runner>('../../src-main/db/runner.ts')
    const migrate: typeof Runner.migrate = (db, options = {}) => {
      if (options.migrations || real.versionOf(db) > 0) return real.migrate(db, options)
      db.exec(`BEGIN; ${newest}; COMMIT`)
      return { from: 0, to: real.versionOf(db), applied: [] }
    }
    return { ...real, migrate }
  })
}
