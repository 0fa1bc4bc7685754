import type { Migration } from './migration.ts'

/** The common activities among 500,000: what units are proposed to join is found without reading the others. */
export const commonActivities: Migration = {
  version: 170,
  name: 'common activities',
  up(db) {
    db.exec(`CREATE INDEX processing_activity_common ON processing_activity (id)
      WHERE common = 'yes' AND deleted_at IS NULL`)
  }
}
