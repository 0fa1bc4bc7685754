import type { Migration } from './migration.ts'

/** Where it is said that a record is kept out of what is published; an answer has its note beside it. */
const tables = ['system_use', 'processing_activity', 'processing_agreement', 'person']

/** Adds it to systems' use, activities, agreements and people. */
export const internalRecords: Migration = {
  version: 280,
  name: 'internal',
  up(db) {
    for (const table of tables)
      for (const column of ['internal', 'internal_note']) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT`)
  }
}
