import type { Migration } from './migration.ts'

/** Which assessment of another municipality an impact assessment was taken from: its id over there. */
export const reusedAssessments: Migration = {
  version: 230,
  name: 'reused-assessments',
  up(db) {
    db.exec('ALTER TABLE impact_assessment ADD COLUMN reused_id TEXT')
  }
}
