import type { Migration } from './migration.ts'

/**
 * Packages of others as they are held beside the register's own records, never among them: one current set for each
 * municipality and profile. `said` is a record's values as JSON, without personal numbers; `digest` is of what it says,
 * so that a newer package touches only what changed; what it no longer has stays and says since when (`gone_at`).
 * `held_file` is what was read, by the digest of its bytes, so that nothing is read twice and each failure stands at
 * its file.
 */
export const heldPackages: Migration = {
  version: 270,
  name: 'held-packages',
  up(db) {
    db.exec(`
CREATE TABLE held_package (
  number INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL,
  holder TEXT NOT NULL,
  profile TEXT NOT NULL,
  municipality_name TEXT NOT NULL,
  national_id TEXT,
  country TEXT NOT NULL,
  schema_version INTEGER NOT NULL,
  exported_at TEXT NOT NULL,
  read_at TEXT NOT NULL,
  read_by TEXT NOT NULL REFERENCES user (id),
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  public_key TEXT NOT NULL,
  trust TEXT NOT NULL,
  edited TEXT NOT NULL,
  counts TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX held_package_holder ON held_package (holder, profile);
CREATE INDEX held_package_read_by ON held_package (read_by);

CREATE TABLE held_record (
  number INTEGER NOT NULL PRIMARY KEY,
  package INTEGER NOT NULL REFERENCES held_package (number) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  sheet TEXT NOT NULL,
  row INTEGER NOT NULL,
  said TEXT NOT NULL,
  digest BLOB NOT NULL,
  changed_at TEXT NOT NULL,
  gone_at TEXT
) STRICT;
CREATE UNIQUE INDEX held_record_package ON held_record (package, entity, record_id);
CREATE INDEX held_record_entity ON held_record (entity, record_id);

CREATE TABLE held_file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  file TEXT NOT NULL,
  read_at TEXT NOT NULL,
  read_by TEXT NOT NULL REFERENCES user (id),
  outcome TEXT NOT NULL,
  failure TEXT,
  municipality_name TEXT,
  exported_at TEXT,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  gone INTEGER NOT NULL,
  unchanged INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX held_file_read_by ON held_file (read_by);
`)
  }
}
