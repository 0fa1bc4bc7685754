import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(110)
  const row = `1, 'typed', '${at}', '${at}'`
  const head = 'row_version, origin, created_at, updated_at'
  made.db.exec(`
    INSERT INTO municipality (id, ${head}, name) VALUES ('m', ${row}, 'Prøveby');
    INSERT INTO system (id, ${head}, name) VALUES ('s', ${row}, 'Vagtplan');
    INSERT INTO system_use (id, municipality_id, system_id, ${head}) VALUES ('use', 'm', 's', ${row});
    INSERT INTO risk_assessment (id, municipality_id, system_use_id, ${head}, risk_assessed_on)
      VALUES ('r', 'm', 'use', ${row}, '2024-02-29');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves what a system’s use says of its risk assessment', () => {
  expect(made.db.prepare('SELECT id, risk_assessed_on FROM risk_assessment').all()).toEqual([
    { id: 'r', risk_assessed_on: '2024-02-29' }
  ])
})

it('finds the assessments of a system and the pieces of an assessment without reading every row', () => {
  for (const [table, column] of [
    ['risk_scenario', 'assessment_id'],
    ['measure', 'assessment_id'],
    ['risk_system', 'system_id'],
    ['impact_system', 'system_id'],
    ['impact_activity', 'processing_activity_id']
  ]) {
    const plan = made.db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${column} = 'x'`).all()
    expect(JSON.stringify(plan)).toContain(`${table}_${column}`)
  }
})
