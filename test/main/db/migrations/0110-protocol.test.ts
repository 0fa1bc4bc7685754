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
    INSERT INTO system (id, ${head}, name) VALUES ('s', ${row}, 'Vagtplan');
    INSERT INTO system_use (id, municipality_id, system_id, ${head}) VALUES ('use', 'm', 's', ${row});
    INSERT INTO agreement (id, municipality_id, system_use_id, ${head}, agreement_signed_on)
      VALUES ('a', 'm', 'use', ${row}, '2024-02-29');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves what a system’s use says of its agreement', () => {
  expect(made.db.prepare('SELECT id, agreement_signed_on FROM agreement').all()).toEqual([
    { id: 'a', agreement_signed_on: '2024-02-29' }
  ])
})

it('finds a unit’s activities, their pieces and what is done with a system without reading every row', () => {
  for (const [table, column] of [
    ['processing_activity', 'unit_id'],
    ['processing_line', 'activity_id'],
    ['transfer', 'activity_id'],
    ['sub_processor', 'agreement_id'],
    ['oversight', 'agreement_id'],
    ['activity_system', 'system_id'],
    ['agreement_system', 'system_id']
  ]) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = 'x'`).all()
    expect(JSON.stringify(plan)).toContain(`${table}_${column}`)
  }
})
