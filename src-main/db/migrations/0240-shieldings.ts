import type { Migration } from './migration.ts'

/**
 * Staff shieldings. Who was threatened, by whom and why lies sealed (`sealed_record`, one per piece, and a copy for each
 * leader who may decide); what stands here tells only which unit has a case and how it stands. A citizen is found by
 * fingerprint, which a holder of the area fills in where whoever asked could not. `listed` is the state as lists show it:
 * what ended by the clock stands there as expired as soon as a program has looked.
 */
export const shieldings: Migration = {
  version: 240,
  name: 'shieldings',
  up(db) {
    db.exec(`
CREATE TABLE shielding_case (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  municipality_id TEXT NOT NULL REFERENCES municipality (id),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  category TEXT,
  state TEXT NOT NULL,
  listed TEXT NOT NULL,
  unit_id TEXT NOT NULL REFERENCES organisation_unit (id),
  deciding_unit_id TEXT NOT NULL REFERENCES organisation_unit (id),
  acute INTEGER NOT NULL,
  lacks TEXT NOT NULL,
  complete_by TEXT,
  decide_by TEXT,
  days INTEGER NOT NULL,
  requested_at TEXT NOT NULL,
  requested_by TEXT NOT NULL REFERENCES user (id),
  decided_at TEXT,
  decided_by TEXT REFERENCES user (id),
  decided_way TEXT,
  runs_from TEXT,
  runs_until TEXT,
  extension_days INTEGER,
  extension_by TEXT REFERENCES user (id),
  extension_at TEXT,
  closed_at TEXT,
  joined_into TEXT REFERENCES shielding_case (id),
  org_code TEXT,
  org_kind TEXT,
  protection TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX shielding_case_number ON shielding_case (number);
CREATE INDEX shielding_case_requested ON shielding_case
  (requested_at, id, listed, protection, category, unit_id, deciding_unit_id);
CREATE INDEX shielding_case_listed ON shielding_case (listed, requested_at, id);
CREATE INDEX shielding_case_category ON shielding_case (category, requested_at, id);
CREATE INDEX shielding_case_protection ON shielding_case (protection, requested_at, id);
CREATE INDEX shielding_case_runs_until ON shielding_case (listed, runs_until);
CREATE INDEX shielding_case_unit ON shielding_case (unit_id, requested_at, id);
CREATE INDEX shielding_case_deciding ON shielding_case (deciding_unit_id, requested_at);
CREATE INDEX shielding_case_requested_by ON shielding_case (requested_by, requested_at);
CREATE INDEX shielding_case_waiting ON shielding_case (requested_at, id) WHERE decide_by IS NOT NULL;
CREATE INDEX shielding_case_decided_by ON shielding_case (decided_by);
CREATE INDEX shielding_case_extension_by ON shielding_case (extension_by);
CREATE INDEX shielding_case_joined_into ON shielding_case (joined_into);
CREATE INDEX shielding_case_municipality ON shielding_case (municipality_id);

CREATE TABLE shielding_citizen (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES shielding_case (id),
  relation TEXT NOT NULL,
  fingerprint BLOB
) STRICT;
CREATE INDEX shielding_citizen_case ON shielding_citizen (case_id);
CREATE INDEX shielding_citizen_fingerprint ON shielding_citizen (fingerprint);

CREATE TABLE shielding_piece (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES shielding_case (id),
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES user (id)
) STRICT;
CREATE INDEX shielding_piece_case ON shielding_piece (case_id, at);
CREATE INDEX shielding_piece_by ON shielding_piece (by);

CREATE TABLE shielding_copy (
  piece_id TEXT NOT NULL REFERENCES shielding_piece (id) ON DELETE CASCADE,
  user_id TEXT NOT NULL REFERENCES user (id),
  public_key TEXT NOT NULL,
  sealed TEXT NOT NULL,
  PRIMARY KEY (piece_id, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX shielding_copy_user ON shielding_copy (user_id);

CREATE TABLE shielding_deputy (
  id TEXT NOT NULL PRIMARY KEY,
  of_user TEXT NOT NULL REFERENCES user (id),
  deputy_user TEXT NOT NULL REFERENCES user (id),
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES user (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX shielding_deputy_of ON shielding_deputy (of_user);
CREATE INDEX shielding_deputy_deputy ON shielding_deputy (deputy_user);
CREATE INDEX shielding_deputy_by ON shielding_deputy (by);

CREATE TABLE shielding_transfer (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES shielding_case (id),
  citizen_id TEXT REFERENCES shielding_citizen (id),
  org_code TEXT,
  org_kind TEXT,
  operation TEXT NOT NULL,
  ends_at TEXT,
  state TEXT NOT NULL,
  way TEXT,
  created_at TEXT NOT NULL,
  handed_over_at TEXT,
  attempts INTEGER NOT NULL,
  answered_at TEXT,
  confirmed_by TEXT REFERENCES user (id),
  reference TEXT,
  refused_reason TEXT
) STRICT;
CREATE INDEX shielding_transfer_case ON shielding_transfer (case_id);
CREATE INDEX shielding_transfer_citizen ON shielding_transfer (citizen_id);
CREATE INDEX shielding_transfer_state ON shielding_transfer (state, created_at);
CREATE INDEX shielding_transfer_confirmed_by ON shielding_transfer (confirmed_by);
`)
  }
}
