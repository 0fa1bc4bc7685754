import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(80)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('finds what a person or a unit answers for without reading every system', () => {
  for (const [table, column] of [
    ['system_use', 'owner_id'],
    ['system_use', 'unit_id'],
    ['system_use_owner', 'person_id'],
    ['contract', 'responsible_id'],
    ['organisation_unit', 'parent_id']
  ]) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = ?`).all('x')
    expect(JSON.stringify(plan)).toContain(`${table}_${column}`)
  }
})
