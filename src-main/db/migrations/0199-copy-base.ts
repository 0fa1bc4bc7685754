import { to } from './0020-columns.ts'
import type { Migration } from './migration.ts'

/** What an activity's source said when it was copied or last taken over: a part of it for each batch that did so. */
export const copyBase: Migration = {
  version: 199,
  name: 'copy-base',
  up(db) {
    db.exec(`
      CREATE TABLE copy_base (
        record_id TEXT NOT NULL ${to('processing_activity')},
        source_id TEXT NOT NULL ${to('processing_activity')},
        batch_id TEXT NOT NULL ${to('import_batch')},
        said TEXT NOT NULL,
        PRIMARY KEY (record_id, source_id, batch_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX copy_base_source_id ON copy_base (source_id);`)
  }
}
