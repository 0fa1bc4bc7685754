import { to } from './0020-columns.ts'
import type { Migration } from './migration.ts'

/**
 * The files that were written for the municipality's gateway, in their order, and which transfers each of them has: a
 * receipt is about one of them.
 */
export const shieldingOutboxes: Migration = {
  version: 246,
  name: 'shielding-outbox',
  up(db) {
    db.exec(`
      CREATE TABLE shielding_outbox (
        id TEXT PRIMARY KEY NOT NULL,
        sequence INTEGER NOT NULL UNIQUE,
        at TEXT NOT NULL,
        by TEXT NOT NULL ${to('user')}
      ) STRICT;
      CREATE INDEX shielding_outbox_by ON shielding_outbox (by);
      CREATE TABLE shielding_outbox_transfer (
        outbox_id TEXT NOT NULL ${to('shielding_outbox')},
        transfer_id TEXT NOT NULL ${to('shielding_transfer')},
        PRIMARY KEY (outbox_id, transfer_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX shielding_outbox_transfer_transfer ON shielding_outbox_transfer (transfer_id);
      CREATE INDEX shielding_transfer_created ON shielding_transfer (created_at, id);
    `)
  }
}
