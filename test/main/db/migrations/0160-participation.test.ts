import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(150)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('finds a unit’s and an activity’s participations, and those of a use, without reading every row', () => {
  for (const column of ['activity_id', 'unit_id', 'through_id']) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM participation WHERE ${column} = 'x'`).all()
    expect(JSON.stringify(plan)).toContain(`participation_${column}`)
  }
})
