import type { Migration } from './migration.ts'

/** Other systems that may open a request for a shielding, and which of their contexts were used while they are good. */
export const shieldingContexts: Migration = {
  version: 250,
  name: 'shielding-contexts',
  up(db) {
    db.exec(`
CREATE TABLE shielding_context_sender (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  thumbprint TEXT NOT NULL,
  public_key TEXT NOT NULL,
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES user (id)
) STRICT;
CREATE UNIQUE INDEX shielding_context_sender_thumbprint ON shielding_context_sender (thumbprint);
CREATE INDEX shielding_context_sender_added_by ON shielding_context_sender (added_by);

CREATE TABLE shielding_context_used (
  thumbprint TEXT NOT NULL,
  jti TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (thumbprint, jti)
) STRICT, WITHOUT ROWID;
CREATE INDEX shielding_context_used_until ON shielding_context_used (until);
`)
  }
}
