import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(192)
})
afterEach(() => made.dispose())

it('adds why none is required, and keeps whether one is', () => {
  const columns = () => (made.db.pragma('table_info(agreement)') as readonly { name: string }[]).map(({ name }) => name)
  const before = columns()
  migrate(made.db)
  expect(columns()).toEqual([...before, 'agreement_exempt'])
  expect(before).toContain('agreement_required')
})
