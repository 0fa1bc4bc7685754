import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(39)
  made.db.exec(`
    INSERT INTO user (id, name, roles, created_at) VALUES ('u1', 'A', '[]', '2026-01-01T00:00:00.000Z');
    INSERT INTO import_batch (id, kind, at, user_id, title, counts) VALUES ('b1', 'import', 't', 'u1', 'x', '{}');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

const run = (sql: string) => () => made.db.exec(sql)

test('earlier imports stay and have no sheets', () => {
  expect(made.db.prepare('SELECT count(*) FROM import_batch').pluck().get()).toBe(1)
  expect(made.db.prepare('SELECT count(*) FROM import_sheet').pluck().get()).toBe(0)
})

test('a sheet and a decision belong to an import', () => {
  run(
    "INSERT INTO import_sheet VALUES ('b1', 0, 'a.xlsx', 'Ark1', 'system', 'h'), ('b1', 1, 'a.xlsx', 'Ark2', 'system', 'h')"
  )()
  expect(run("INSERT INTO import_sheet VALUES ('b1', 0, 'a.xlsx', 'Ark3', 'system', 'h')")).toThrow('UNIQUE')
  expect(run("INSERT INTO import_sheet VALUES ('b2', 0, 'a.xlsx', 'Ark3', 'system', 'h')")).toThrow('FOREIGN KEY')
})

test('a name is decided once', () => {
  run("INSERT INTO match_decision VALUES ('supplier', 'kmd', 'r1', 'b1', 'u1', 't')")()
  expect(run("INSERT INTO match_decision VALUES ('supplier', 'kmd', 'r2', 'b1', 'u1', 't')")).toThrow('UNIQUE')
  expect(run("INSERT INTO match_decision VALUES ('person', 'kmd', 'r2', 'b1', 'u1', 't')")).not.toThrow()
})
