import type { Migration } from './migration.ts'

/** Records that another register is the master of, with the file that said so last and whether it still names them. */
export const masteredRecords: Migration = {
  version: 285,
  name: 'mastered',
  up(db) {
    db.exec(`
CREATE TABLE mastered_record (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  municipality_id TEXT NOT NULL REFERENCES municipality (id),
  file TEXT NOT NULL,
  read_at TEXT NOT NULL,
  named INTEGER NOT NULL,
  batch_id TEXT REFERENCES import_batch (id),
  PRIMARY KEY (entity, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX mastered_record_municipality_id ON mastered_record (municipality_id);
CREATE INDEX mastered_record_batch_id ON mastered_record (batch_id);`)
  }
}
