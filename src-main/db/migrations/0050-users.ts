import type { Migration } from './migration.ts'

const tables = `
-- The X25519 key that a user's copy of every key is sealed to. keys.json says it too, as it is needed before anything is
-- unlocked; this is the one that counts, so that a key swapped there is noticed. NULL until the user's next unlock where
-- keys.json is of the first format.
ALTER TABLE user ADD COLUMN public_key TEXT;

-- The units of a unit editor or leader; what lies below them is theirs too.
CREATE TABLE user_unit (
  user_id TEXT NOT NULL REFERENCES user (id),
  unit_id TEXT NOT NULL REFERENCES organisation_unit (id),
  PRIMARY KEY (user_id, unit_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX user_unit_unit_id ON user_unit (unit_id);
`

/** Users have keys of their own, and units. */
export const users: Migration = {
  version: 50,
  name: 'users',
  up(db) {
    db.exec(tables)
  }
}
