import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(90)
  const row = `1, 'typed', '${at}', '${at}'`
  const head = 'row_version, origin, created_at, updated_at'
  made.db.exec(`
    INSERT INTO municipality (id, ${head}, name) VALUES ('m', ${row}, 'Prøveby');
    INSERT INTO organisation_unit (id, municipality_id, ${head}, name) VALUES ('u', 'm', ${row}, 'Skolen');
    INSERT INTO person (id, municipality_id, ${head}, name, unit_id) VALUES ('p', 'm', ${row}, 'Anna Prøve', 'u');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves people and units as they are, with no other name yet', () => {
  expect(made.db.prepare('SELECT name, aliases, unit_id FROM person').all()).toEqual([
    { name: 'Anna Prøve', aliases: null, unit_id: 'u' }
  ])
  expect(made.db.prepare('SELECT name, aliases FROM organisation_unit').all()).toEqual([
    { name: 'Skolen', aliases: null }
  ])
})
