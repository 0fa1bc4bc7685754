import type { Migration } from './migration.ts'

const tables = `
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE user (
  id TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  roles TEXT NOT NULL,
  created_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE UNIQUE INDEX user_name ON user (name) WHERE removed_at IS NULL;

CREATE TABLE import_batch (
  id TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES user (id),
  title TEXT NOT NULL,
  counts TEXT NOT NULL,
  undone_at TEXT,
  undone_by TEXT REFERENCES user (id),
  undone_batch_id TEXT REFERENCES import_batch (id)
) STRICT;
CREATE INDEX import_batch_user_id ON import_batch (user_id);

CREATE TABLE import_mapping (
  header_key TEXT NOT NULL,
  entity TEXT NOT NULL,
  mapping TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (header_key, entity)
) STRICT, WITHOUT ROWID;

CREATE TABLE view_state (
  user_id TEXT NOT NULL REFERENCES user (id),
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;
`

const history = `
CREATE TABLE history_entry (
  seq INTEGER PRIMARY KEY NOT NULL,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL,
  batch_id TEXT,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  version INTEGER NOT NULL,
  action TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT;
CREATE INDEX history_entry_record_id ON history_entry (record_id);
CREATE INDEX history_entry_batch_id ON history_entry (batch_id) WHERE batch_id IS NOT NULL;

CREATE TABLE history_payload (
  seq INTEGER PRIMARY KEY NOT NULL,
  salt TEXT NOT NULL,
  changes TEXT NOT NULL
) STRICT;

-- Which payloads were purged, and by which entry: what the trigger below asks for, what keeps the chain whole without
-- the payload, and what a restored backup replays.
CREATE TABLE history_purge (
  seq INTEGER PRIMARY KEY NOT NULL,
  purge_seq INTEGER NOT NULL REFERENCES history_entry (seq),
  payload_digest TEXT NOT NULL
) STRICT;
CREATE INDEX history_purge_purge_seq ON history_purge (purge_seq);

-- How many entries there are and the last one's digest, signed with the register's key; one row.
CREATE TABLE history_head (
  id INTEGER PRIMARY KEY NOT NULL CHECK (id = 1),
  count INTEGER NOT NULL,
  digest TEXT NOT NULL,
  signature TEXT NOT NULL
) STRICT;
`

const refuse = (table: string, event: 'UPDATE' | 'DELETE', when = ''): string => `
CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table} ${when}
BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`

const triggers = [
  refuse('history_entry', 'UPDATE'),
  refuse('history_entry', 'DELETE'),
  refuse('history_payload', 'UPDATE'),
  refuse('history_payload', 'DELETE', 'WHEN NOT EXISTS (SELECT 1 FROM history_purge WHERE seq = OLD.seq)'),
  refuse('history_purge', 'UPDATE'),
  refuse('history_purge', 'DELETE'),
  `
CREATE TRIGGER history_purge_is_told BEFORE INSERT ON history_purge
WHEN NOT EXISTS (SELECT 1 FROM history_entry WHERE seq = NEW.purge_seq AND seq > NEW.seq AND action = 'purge')
BEGIN SELECT RAISE(ABORT, 'a purge needs an entry that tells of it'); END;`
].join('')

/** Settings, users, import batches, remembered mappings, view state and the history that nothing can take back. */
export const coreTables: Migration = {
  version: 10,
  name: 'core',
  up(db) {
    db.exec(tables)
    db.exec(history)
    db.exec(triggers)
  }
}
