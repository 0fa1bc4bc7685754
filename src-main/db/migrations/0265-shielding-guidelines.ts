import type { Migration } from './migration.ts'

/** The municipality's guideline for shieldings, version by version, and who has confirmed to have read which. */
export const shieldingGuidelines: Migration = {
  version: 265,
  name: 'shielding-guidelines',
  up(db) {
    db.exec(`
CREATE TABLE shielding_guideline (
  number INTEGER NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  local_text TEXT NOT NULL,
  checklist TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  source TEXT,
  published_at TEXT NOT NULL,
  published_by TEXT NOT NULL REFERENCES user (id)
) STRICT;
CREATE INDEX shielding_guideline_published_by ON shielding_guideline (published_by);
CREATE TRIGGER shielding_guideline_stays BEFORE UPDATE ON shielding_guideline
  BEGIN SELECT RAISE(ABORT, 'A published guideline stays as it is'); END;
CREATE TRIGGER shielding_guideline_kept BEFORE DELETE ON shielding_guideline
  BEGIN SELECT RAISE(ABORT, 'A published guideline is kept'); END;

CREATE TABLE shielding_guideline_read (
  user_id TEXT NOT NULL REFERENCES user (id),
  number INTEGER NOT NULL REFERENCES shielding_guideline (number),
  at TEXT NOT NULL,
  PRIMARY KEY (user_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX shielding_guideline_read_number ON shielding_guideline_read (number);
`)
  }
}
