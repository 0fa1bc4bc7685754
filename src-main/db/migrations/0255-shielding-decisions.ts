import type { Migration } from './migration.ts'

/** Whose keys decide at another desk, and which cases were sent there. */
export const shieldingDecisions: Migration = {
  version: 255,
  name: 'shielding-decisions',
  up(db) {
    db.exec(`
CREATE TABLE shielding_decision_key (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  user_id TEXT REFERENCES user (id),
  unit_id TEXT REFERENCES organisation_unit (id),
  seal_key TEXT NOT NULL,
  sign_key TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES user (id),
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX shielding_decision_key_sign ON shielding_decision_key (sign_key) WHERE removed_at IS NULL;
CREATE INDEX shielding_decision_key_user ON shielding_decision_key (user_id);
CREATE INDEX shielding_decision_key_unit ON shielding_decision_key (unit_id);
CREATE INDEX shielding_decision_key_added_by ON shielding_decision_key (added_by);

CREATE TABLE shielding_decision_file (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES shielding_case (id),
  case_version INTEGER NOT NULL,
  key_id TEXT NOT NULL REFERENCES shielding_decision_key (id),
  what TEXT NOT NULL,
  generation INTEGER NOT NULL,
  sent_at TEXT NOT NULL,
  sent_by TEXT NOT NULL REFERENCES user (id),
  answered_at TEXT,
  answered_by TEXT REFERENCES user (id)
) STRICT;
CREATE INDEX shielding_decision_file_case ON shielding_decision_file (case_id);
CREATE INDEX shielding_decision_file_key ON shielding_decision_file (key_id);
CREATE INDEX shielding_decision_file_sent_by ON shielding_decision_file (sent_by);
CREATE INDEX shielding_decision_file_answered_by ON shielding_decision_file (answered_by);
`)
  }
}
