import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(10)
  made.db.exec(`
    INSERT INTO user (id, name, roles, created_at) VALUES ('u1', 'A', '[]', '2026-01-01T00:00:00.000Z');
    INSERT INTO history_entry VALUES (1, 't', 'u1', NULL, 'system', 'r1', 1, 'create', 'd1');
    INSERT INTO history_entry VALUES (2, 't', 'u1', NULL, 'system', 'r1', 2, 'purge', 'd2');
    INSERT INTO history_payload VALUES (1, 's', '{}'), (2, 's', '{}');`)
})
afterEach(() => made.dispose())

const run = (sql: string) => () => made.db.exec(sql)

test.each([
  ['UPDATE history_entry SET action = action'],
  ['DELETE FROM history_entry WHERE seq = 2'],
  ["INSERT OR REPLACE INTO history_entry VALUES (1, 't', 'u1', NULL, 'system', 'r1', 1, 'create', 'other')"],
  ["UPDATE history_payload SET changes = '[]'"],
  ['DELETE FROM history_payload'],
  ["INSERT OR REPLACE INTO history_payload VALUES (1, 's', '[]')"],
  ["REPLACE INTO history_payload VALUES (1, 's', '[]')"]
])('history refuses: %s', (sql) => {
  expect(run(sql)).toThrow('append-only')
  expect(made.db.prepare('SELECT digest FROM history_entry WHERE seq = 1').pluck().get()).toBe('d1')
  expect(made.db.prepare('SELECT count(*) FROM history_payload').pluck().get()).toBe(2)
})

test('a payload goes only when a purge entry tells of it, and the telling stays', () => {
  expect(run("INSERT INTO history_purge VALUES (2, 1, 'p')")).toThrow('needs an entry')
  expect(run("INSERT INTO history_purge VALUES (2, 2, 'p')")).toThrow('needs an entry')
  run("INSERT INTO history_purge VALUES (1, 2, 'p')")()
  run('DELETE FROM history_payload WHERE seq = 1')()
  expect(run('DELETE FROM history_purge')).toThrow('append-only')
  expect(run('UPDATE history_purge SET purge_seq = 2')).toThrow('append-only')
  expect(run("REPLACE INTO history_purge VALUES (1, 2, 'q')")).toThrow('append-only')
})

test('the history has one head', () => {
  run("INSERT INTO history_head VALUES (1, 2, 'd2', 's')")()
  expect(run("INSERT INTO history_head VALUES (2, 2, 'd2', 's')")).toThrow('CHECK')
})

test('two users who are there cannot have one name; a removed one may be followed by a namesake', () => {
  const another = "INSERT INTO user (id, name, roles, created_at) VALUES ('u2', 'A', '[]', 't')"
  expect(run(another)).toThrow('UNIQUE')
  run("UPDATE user SET removed_at = 't'")()
  expect(run(another)).not.toThrow()
})

test('batches, view state and mappings belong to someone or something', () => {
  const batch = (user: string) =>
    `INSERT INTO import_batch (id, kind, at, user_id, title, counts) VALUES ('b', 'import', 't', '${user}', 'x', '{}')`
  expect(run(batch('nobody'))).toThrow('FOREIGN KEY')
  expect(run(batch('u1'))).not.toThrow()
  expect(run("INSERT INTO view_state VALUES ('nobody', 'k', '1', 't')")).toThrow('FOREIGN KEY')
  run("INSERT INTO import_mapping VALUES ('h', 'system', '{}', 't'), ('h', 'contract', '{}', 't')")()
  expect(run("INSERT INTO import_mapping VALUES ('h', 'system', '{}', 't')")).toThrow('UNIQUE')
})

test('everything is still there after the later migrations', () => {
  migrate(made.db)
  expect(made.db.prepare('SELECT count(*) FROM history_entry').pluck().get()).toBe(2)
  expect(run('DELETE FROM history_entry')).toThrow('append-only')
})
