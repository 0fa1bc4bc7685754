import type { Migration } from './migration.ts'

/** People and units are found by other names too, as suppliers and systems are. */
export const otherNames: Migration = {
  version: 100,
  name: 'other-names',
  up(db) {
    for (const table of ['person', 'organisation_unit']) db.exec(`ALTER TABLE ${table} ADD COLUMN aliases TEXT`)
  }
}
