import type { Migration } from './migration.ts'

/**
 * Lists of cases are asked of what is kept in memory: their filters need no indexes, and writing a case fewer. The queue of
 * transfers is walked through state by state, some at a time.
 */
export const shieldingListIndexes: Migration = {
  version: 275,
  name: 'shielding-list-indexes',
  up(db) {
    db.exec(`
      DROP INDEX shielding_case_requested;
      DROP INDEX shielding_case_listed;
      DROP INDEX shielding_case_category;
      DROP INDEX shielding_case_waiting;
      DROP INDEX shielding_case_protection;
      DROP INDEX shielding_case_unit;
      DROP INDEX shielding_case_deciding;
      DROP INDEX shielding_case_requested_by;
      CREATE INDEX shielding_case_requested ON shielding_case (requested_at, number);
      CREATE INDEX shielding_case_protection ON shielding_case (protection);
      CREATE INDEX shielding_case_unit ON shielding_case (unit_id);
      CREATE INDEX shielding_case_deciding ON shielding_case (deciding_unit_id);
      CREATE INDEX shielding_case_requested_by ON shielding_case (requested_by);
      CREATE INDEX shielding_transfer_state_id ON shielding_transfer (state, id);
    `)
  }
}
