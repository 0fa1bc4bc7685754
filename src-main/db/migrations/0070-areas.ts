import type { Migration } from './migration.ts'

const areas = `
-- A part of the register with a key pair of its own. Anybody may seal to the public half; the private half lies only in
-- the grants below, and sealed for the area's recovery key. Each change of keys counts the generation up.
CREATE TABLE area (
  code TEXT PRIMARY KEY NOT NULL,
  generation INTEGER NOT NULL,
  public_key TEXT NOT NULL,
  -- X25519. Its private half is wrapped with the area's printed recovery key; NULL where it is the register's own.
  recovery_public_key TEXT,
  recovery_wrapped TEXT,
  recovery_sealed TEXT,
  founded_by TEXT NOT NULL REFERENCES user (id),
  founded_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A holder's copy of an area's private key, sealed for the public key that the holder had then; where the holder has a
-- key file, sealed for that one first.
CREATE TABLE area_grant (
  area TEXT NOT NULL REFERENCES area (code),
  user_id TEXT NOT NULL REFERENCES user (id),
  public_key TEXT NOT NULL,
  key_file TEXT,
  sealed TEXT NOT NULL,
  granted_by TEXT NOT NULL REFERENCES user (id),
  at TEXT NOT NULL,
  PRIMARY KEY (area, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX area_grant_user_id ON area_grant (user_id);
CREATE INDEX area_grant_granted_by ON area_grant (granted_by);

CREATE TABLE area_request (
  area TEXT NOT NULL REFERENCES area (code),
  user_id TEXT NOT NULL REFERENCES user (id),
  at TEXT NOT NULL,
  PRIMARY KEY (area, user_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX area_request_user_id ON area_request (user_id);

-- What only an area's holders read. Who put it there and when is in plain text, what it says is not.
CREATE TABLE sealed_record (
  id TEXT PRIMARY KEY NOT NULL,
  area TEXT NOT NULL REFERENCES area (code),
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES user (id),
  sealed TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_record_area ON sealed_record (area);
CREATE INDEX sealed_record_by ON sealed_record (by);
`

// The ciphertext goes where it can be sealed for people: at the next unlock by one of them (former-secrets.ts).
const keptSecrets = `
CREATE TABLE kept_secret_new (
  id TEXT PRIMARY KEY NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  header TEXT NOT NULL,
  former BLOB,
  reason TEXT NOT NULL,
  batch_id TEXT,
  kept_by TEXT NOT NULL REFERENCES user (id),
  kept_at TEXT NOT NULL
) STRICT;
INSERT INTO kept_secret_new SELECT id, entity, record_id, header, ciphertext, reason, batch_id, kept_by, kept_at FROM kept_secret;
DROP TABLE kept_secret;
ALTER TABLE kept_secret_new RENAME TO kept_secret;
CREATE INDEX kept_secret_record_id ON kept_secret (record_id);

-- Whoever takes a kept number away, takes its text with it.
CREATE TRIGGER kept_secret_takes_its_text AFTER DELETE ON kept_secret
BEGIN DELETE FROM sealed_record WHERE id = OLD.id; END;
`

/** Areas with keys of their own, who holds them, and what is sealed in them; kept numbers become such records. */
export const areaTables: Migration = {
  version: 70,
  name: 'areas',
  up(db) {
    db.exec(areas)
    db.exec(keptSecrets)
  }
}
