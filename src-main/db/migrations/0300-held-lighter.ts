import type { Migration } from './migration.ts'

/**
 * A held record is found by its package: an index over the ids of all packages was read by nobody and cost a third of
 * holding one, as did a folded title. `central_touched` names the held records that say something else than when they
 * were compared last, where all else stands.
 */
export const heldLighter: Migration = {
  version: 300,
  name: 'held-lighter',
  up(db) {
    db.exec(`
DROP INDEX held_record_entity;
ALTER TABLE held_record DROP COLUMN folded;
CREATE TABLE central_touched (
  record INTEGER NOT NULL PRIMARY KEY REFERENCES held_record (number) ON DELETE CASCADE
) STRICT;`)
  }
}
