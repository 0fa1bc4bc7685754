import { migrations } from '../../../src-main/db/migrations/index.ts'
import type { Migration } from '../../../src-main/db/migrations/migration.ts'
import { RegisterError } from '../../../src-main/db/register-error.ts'
import { migrate, requireLatest, versionOf } from '../../../src-main/db/runner.ts'
import { snapshot } from '../../support/disk.ts'
import { codeOfFailure, failureOf } from '../../support/errors.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../support/register.ts'

const families: Migration = {
  version: 10,
  name: 'families',
  up: (db) =>
    db.exec(`CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT);
      CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);
      INSERT INTO parent VALUES (1, 'a'); INSERT INTO child VALUES (11, 1);`)
}
const rebuilt: Migration = {
  version: 20,
  name: 'rebuilt',
  up: (db) =>
    db.exec(`CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
      INSERT INTO parent_new SELECT id, name FROM parent;
      DROP TABLE parent;
      ALTER TABLE parent_new RENAME TO parent;`)
}
const failing: Migration = {
  version: 30,
  name: 'failing',
  up(db) {
    db.exec('DELETE FROM parent; CREATE TABLE half (a)')
    throw new Error('half way')
  }
}

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(0)
})
afterEach(() => made.dispose())

test('applies what is pending, in order, and says what it did', () => {
  expect(migrate(made.db, { migrations: [families, rebuilt] })).toEqual({
    from: 0,
    to: 20,
    applied: ['families', 'rebuilt']
  })
  expect(versionOf(made.db)).toBe(20)
  expect(migrate(made.db, { migrations: [families, rebuilt] }).applied).toEqual([])
})

test('a rebuilt table keeps its child rows', () => {
  migrate(made.db, { migrations: [families] })
  migrate(made.db, { migrations: [families, rebuilt] })
  expect(made.db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1)
  expect(made.db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('copies a file that holds something, once, and a new one not at all', () => {
  const copyFirst = vi.fn()
  migrate(made.db, { migrations: [families], copyFirst })
  expect(copyFirst).not.toHaveBeenCalled()
  migrate(made.db, { migrations: [families, rebuilt, { version: 25, name: 'none', up: () => undefined }], copyFirst })
  expect(copyFirst.mock.calls).toEqual([[10]])
})

test('a copy that fails stops everything', () => {
  migrate(made.db, { migrations: [families] })
  const copyFirst = () => {
    throw new RegisterError('register.diskFull')
  }
  expect(() => migrate(made.db, { migrations: [families, rebuilt], copyFirst })).toThrow('register.diskFull')
  expect(versionOf(made.db)).toBe(10)
})

test('when a later one fails, the file is as it was, byte for byte', async () => {
  migrate(made.db, { migrations: [families] })
  made.db.pragma('wal_checkpoint(TRUNCATE)')
  const before = snapshot(made.folder)
  const failure = await failureOf(() => migrate(made.db, { migrations: [families, rebuilt, failing] }))
  expect(failure.code).toBe('register.migrationFailed')
  expect(failure.params).toMatchObject({ version: 30, name: 'failing' })
  expect(snapshot(made.folder)).toEqual(before)
  expect(versionOf(made.db)).toBe(10)
  expect(made.db.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('orphans made by a migration fail it', async () => {
  const orphaning: Migration = { version: 20, name: 'orphaning', up: (db) => db.exec('DELETE FROM parent') }
  const failure = await failureOf(() => migrate(made.db, { migrations: [families, orphaning] }))
  expect(failure.params).toMatchObject({ name: 'orphaning' })
  expect(versionOf(made.db)).toBe(0)
})

test('refuses the file of a newer program', async () => {
  migrate(made.db, { migrations: [families, rebuilt] })
  expect(await codeOfFailure(() => migrate(made.db, { migrations: [families] }))).toBe('register.newerVersion')
})

test('migrations stand in order', () => {
  expect(() => migrate(made.db, { migrations: [rebuilt, families] })).toThrow('stands behind')
  const versions = migrations.map((migration) => migration.version)
  expect(versions).toEqual([...versions].sort((a, b) => a - b))
  expect(new Set(versions).size).toBe(versions.length)
})

test('reading alone needs the newest schema', async () => {
  expect(await codeOfFailure(() => requireLatest(made.db))).toBe('register.olderVersion')
  migrate(made.db)
  expect(() => requireLatest(made.db)).not.toThrow()
})
