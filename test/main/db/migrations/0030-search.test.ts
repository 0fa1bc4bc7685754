import { migrations } from '../../../../src-main/db/migrations/index.ts'
import { migrate } from '../../../../src-main/db/runner.ts'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let test: TemporaryDatabase
beforeEach(() => {
  test = databaseAtVersion(20)
})
afterEach(() => test.dispose())

it('gives every entity its index and leaves its records', () => {
  const insert = test.db.prepare(
    `INSERT INTO supplier (id, row_version, origin, created_at, updated_at, name) VALUES ('s', 1, 'typed', '', '', 'KMD')`
  )
  insert.run()
  migrate(test.db, { migrations: migrations.filter((m) => m.version <= 30) })
  expect(test.db.prepare('SELECT name FROM supplier').pluck().all()).toEqual(['KMD'])
  const there = test.db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?").pluck()
  const tables = Object.values(catalogue).flatMap(({ table }) => (there.get(table) ? [table] : []))
  expect(tables).toHaveLength(8)
  for (const table of tables) {
    for (const part of ['word', 'prefix'])
      expect(test.db.prepare(`SELECT count(*) FROM ${table}_${part}`).pluck().get()).toBe(0)
    const trigrams = test.db.prepare(`SELECT rowid FROM ${table}_trigram WHERE ${table}_trigram MATCH 'kmd'`)
    expect(trigrams.all()).toEqual([])
  }
})
