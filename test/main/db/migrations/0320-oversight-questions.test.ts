import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(310)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('finds the questions of an oversight without reading every row', () => {
  const sql = "EXPLAIN QUERY PLAN SELECT 1 FROM oversight_question WHERE oversight_id = 'x'"
  expect(JSON.stringify(made.db.prepare(sql).all())).toContain('oversight_question_oversight_id')
})
