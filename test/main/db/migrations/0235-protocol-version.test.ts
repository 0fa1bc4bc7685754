import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(230)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('finds a unit’s versions without reading every row', () => {
  const plan = made.db.prepare("EXPLAIN QUERY PLAN SELECT 1 FROM protocol_version WHERE unit_id = 'x'").all()
  expect(JSON.stringify(plan)).toContain('INDEX')
})
