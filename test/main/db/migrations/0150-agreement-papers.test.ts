import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(140)
  const row = `1, 'typed', '${at}', '${at}'`
  const head = 'row_version, origin, created_at, updated_at'
  made.db.exec(`
    INSERT INTO municipality (id, ${head}, name) VALUES ('m', ${row}, 'Prøveby');
    INSERT INTO processing_agreement (id, municipality_id, ${head}, name) VALUES ('a', 'm', ${row}, 'Aftalen');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves agreements as they are, with no document made yet', () => {
  expect(made.db.prepare('SELECT name, filled_on, filled_digest FROM processing_agreement').all()).toEqual([
    { name: 'Aftalen', filled_on: null, filled_digest: null }
  ])
})
