import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(160)
  const row = `1, 'typed', '${at}', '${at}'`
  const head = 'row_version, origin, created_at, updated_at'
  made.db.exec(`
    INSERT INTO municipality (id, ${head}, name) VALUES ('m', ${row}, 'Prøveby');
    INSERT INTO oversight (id, municipality_id, ${head}, name, completed_on)
      VALUES ('o', 'm', ${row}, 'Tilsyn', '2025-01-01');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves oversights as they are: nobody knows any more what was said then', () => {
  expect(made.db.prepare('SELECT name, completed_on, agreement_then FROM oversight').all()).toEqual([
    { name: 'Tilsyn', completed_on: '2025-01-01', agreement_then: null }
  ])
})
