import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
const sealed = Buffer.from([1, 2, 3])

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(60)
  made.db.exec(`INSERT INTO user (id, name, roles, created_at) VALUES ('u1', 'A', '[]', '${at}')`)
  made.db
    .prepare("INSERT INTO kept_secret VALUES ('k1', 'system', 'r1', 'CPR', ?, 'fordi', NULL, 'u1', ?)")
    .run(sealed, at)
  migrate(made.db)
})
afterEach(() => made.dispose())

test('what was kept stays as it was sealed, until somebody unlocks for whom it can be sealed anew', () => {
  expect(made.db.prepare('SELECT id, header, former, reason, kept_at FROM kept_secret').all()).toEqual([
    { id: 'k1', header: 'CPR', former: sealed, reason: 'fordi', kept_at: at }
  ])
})

test('whoever takes a kept number away takes its text with it', () => {
  made.db.exec(`INSERT INTO area VALUES ('keptNumbers', 1, 'p', NULL, NULL, NULL, 'u1', '${at}')`)
  made.db.exec(
    `INSERT INTO sealed_record VALUES ('k1', 'keptNumbers', 'keptNumber', '${at}', 'u1', 's'), ('k2', 'keptNumbers', 'keptNumber', '${at}', 'u1', 's')`
  )
  made.db.exec("DELETE FROM kept_secret WHERE record_id = 'r1'")
  expect(made.db.prepare('SELECT id FROM sealed_record').pluck().all()).toEqual(['k2'])
})
