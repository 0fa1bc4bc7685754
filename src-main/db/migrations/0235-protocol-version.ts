import { to } from './0020-columns.ts'
import type { Migration } from './migration.ts'

/**
 * Published versions of units' records of processing activities. A version is whole in itself: it names its unit without
 * referring to it, and nothing changes it any more.
 */
export const protocolVersions: Migration = {
  version: 235,
  name: 'protocol-version',
  up(db) {
    db.exec(`
      CREATE TABLE protocol_version (
        id TEXT PRIMARY KEY NOT NULL,
        municipality_id TEXT NOT NULL ${to('municipality')},
        unit_id TEXT NOT NULL,
        number INTEGER NOT NULL,
        published_at TEXT NOT NULL,
        user_id TEXT NOT NULL ${to('user')},
        approved_on TEXT NOT NULL,
        approved_by TEXT NOT NULL,
        approved_as TEXT NOT NULL,
        note TEXT,
        activities INTEGER NOT NULL,
        digest TEXT NOT NULL,
        content BLOB NOT NULL,
        UNIQUE (unit_id, number)
      ) STRICT;
      CREATE TRIGGER protocol_version_stays BEFORE UPDATE ON protocol_version
        BEGIN SELECT RAISE(ABORT, 'A published version stays as it is'); END;
      CREATE TRIGGER protocol_version_kept BEFORE DELETE ON protocol_version
        BEGIN SELECT RAISE(ABORT, 'A published version is kept'); END;`)
  }
}
