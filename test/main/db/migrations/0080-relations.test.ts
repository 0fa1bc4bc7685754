import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(70)
  const row = `1, 'typed', '${at}', '${at}'`
  const head = 'row_version, origin, created_at, updated_at'
  made.db.exec(`
    INSERT INTO municipality (id, ${head}, name) VALUES ('m', ${row}, 'Prøveby');
    INSERT INTO organisation_unit (id, municipality_id, ${head}, name) VALUES ('u', 'm', ${row}, 'Skolen');
    INSERT INTO system (id, ${head}, name) VALUES ('s', ${row}, 'Vagtplan');
    INSERT INTO system_use (id, municipality_id, system_id, ${head}, reviewed_on) VALUES ('use', 'm', 's', ${row}, '2024-02-29');
    INSERT INTO system_use_unit VALUES ('use', 'u');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves systems, what was said of their use, and the units that use them', () => {
  expect(made.db.prepare('SELECT reviewed_on, reviewed_by, platform_id FROM system_use').all()).toEqual([
    { reviewed_on: '2024-02-29', reviewed_by: null, platform_id: null }
  ])
  expect(made.db.prepare('SELECT * FROM system_use_unit').all()).toEqual([
    { system_use_id: 'use', organisation_unit_id: 'u' }
  ])
  expect(made.db.prepare('SELECT ai_risk FROM system').pluck().all()).toEqual([null])
})

it('refers, and finds what a system depends on without reading every link', () => {
  expect(() =>
    made.db.exec(
      `INSERT INTO dependency (id, municipality_id, row_version, origin, created_at, updated_at, source_id)
       VALUES ('d', 'm', 1, 'typed', '${at}', '${at}', 'nobody')`
    )
  ).toThrow(/FOREIGN KEY/)
  for (const [table, column] of [
    ['dependency', 'source_id'],
    ['dependency', 'target_id'],
    ['unit_use', 'system_id'],
    ['document', 'system_id'],
    ['deviation', 'system_id']
  ]) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT id FROM ${table} WHERE ${column} = 's'`).all()
    expect(JSON.stringify(plan)).toContain(`${table}_${column}`)
  }
})
