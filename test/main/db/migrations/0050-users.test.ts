import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(40)
  made.db.exec("INSERT INTO user (id, name, roles, created_at) VALUES ('u1', 'A', '[]', '2026-01-01T00:00:00.000Z')")
  migrate(made.db)
})
afterEach(() => made.dispose())

test('those who are there stay, without a key and without units', () => {
  expect(made.db.prepare('SELECT id, public_key FROM user').all()).toEqual([{ id: 'u1', public_key: null }])
  expect(made.db.prepare('SELECT count(*) FROM user_unit').pluck().get()).toBe(0)
})

test('a unit is given to a user once, and must be there', () => {
  expect(() => made.db.exec("INSERT INTO user_unit VALUES ('u1', 'none')")).toThrow('FOREIGN KEY')
})
