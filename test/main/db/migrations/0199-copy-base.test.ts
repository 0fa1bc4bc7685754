import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(190)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('finds what copies keep of their source by either, without reading every row', () => {
  for (const [column, index] of [
    ['record_id', 'PRIMARY KEY'],
    ['source_id', 'copy_base_source_id']
  ] as const) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM copy_base WHERE ${column} = 'x'`).all()
    expect(JSON.stringify(plan)).toContain(index)
  }
})
