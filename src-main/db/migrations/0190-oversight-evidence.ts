import type { Migration } from './migration.ts'

/** What an agreement said when its oversight was completed. */
export const oversightEvidence: Migration = {
  version: 190,
  name: 'oversight-evidence',
  up(db) {
    db.exec('ALTER TABLE oversight ADD COLUMN agreement_then TEXT')
  }
}
