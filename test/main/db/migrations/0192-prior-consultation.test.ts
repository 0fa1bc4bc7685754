import { migrate } from '../../../../src-main/db/runner.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../../support/register.ts'

const at = '2026-01-01T00:00:00.000Z'
let made: TemporaryDatabase
beforeEach(() => {
  made = databaseAtVersion(191)
  const row = `1, 'typed', '${at}', '${at}'`
  const head = 'row_version, origin, created_at, updated_at'
  made.db.exec(`
    INSERT INTO municipality (id, ${head}, name) VALUES ('m', ${row}, 'Prøveby');
    INSERT INTO impact_assessment (id, municipality_id, ${head}, name, prior_consultation, approved_on)
      VALUES ('i', 'm', ${row}, 'DPIA', 'yes', '2025-01-01');`)
  migrate(made.db)
})
afterEach(() => made.dispose())

it('leaves assessments as they are, approved ones too', () => {
  const columns = 'prior_consultation, approved_on, authority_answered_on, consultation_result'
  expect(made.db.prepare(`SELECT ${columns} FROM impact_assessment`).all()).toEqual([
    { prior_consultation: 'yes', approved_on: '2025-01-01', authority_answered_on: null, consultation_result: null }
  ])
})
