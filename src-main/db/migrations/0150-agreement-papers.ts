import type { Migration } from './migration.ts'

/** Which document was last made of a data processing agreement, and when. */
export const agreementPapers: Migration = {
  version: 150,
  name: 'agreement-papers',
  up(db) {
    for (const column of ['filled_on', 'filled_digest'])
      db.exec(`ALTER TABLE processing_agreement ADD COLUMN ${column} TEXT`)
  }
}
