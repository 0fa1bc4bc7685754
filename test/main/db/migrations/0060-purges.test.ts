import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(59)
  const insert = made.db.prepare("INSERT INTO history_entry VALUES (?, 't', 'u', NULL, 'system', 'r', 1, ?, 'd')")
  insert.run(1, 'create')
  insert.run(2, 'purge')
  migrate(made.db)
})
afterEach(() => made.dispose())

test('purges are found without a walk through the history', () => {
  const sql = "SELECT seq FROM history_entry WHERE action = 'purge' ORDER BY seq"
  expect(made.db.prepare(sql).pluck().all()).toEqual([2])
  const plan = made.db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
  expect(plan.map(({ detail }) => detail)).toEqual([expect.stringContaining('history_entry_purge')])
})
