import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(190)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('finds the arrangements of an activity, a system and a party without reading every row', () => {
  const found = [
    ['joint_activity', 'processing_activity_id'],
    ['joint_system', 'system_id'],
    ['joint_party', 'supplier_id']
  ] as const
  for (const [table, column] of found) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = 'x'`).all()
    expect(JSON.stringify(plan)).toContain(`${table}_${column}`)
  }
})
