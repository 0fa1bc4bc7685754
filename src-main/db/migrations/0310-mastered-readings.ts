import type { Migration } from './migration.ts'

/** What each reading said of a record is kept, so that undoing the newest leaves what the one before said. */
export const masteredReadings: Migration = {
  version: 310,
  name: 'mastered-readings',
  up(db) {
    db.exec(`
CREATE TABLE mastered_reading (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  municipality_id TEXT NOT NULL REFERENCES municipality (id),
  file TEXT NOT NULL,
  read_at TEXT NOT NULL,
  named INTEGER NOT NULL,
  batch_id TEXT REFERENCES import_batch (id),
  PRIMARY KEY (entity, record_id, read_at)
) STRICT, WITHOUT ROWID;
INSERT INTO mastered_reading SELECT entity, record_id, municipality_id, file, read_at, named, batch_id FROM mastered_record;
DROP TABLE mastered_record;
ALTER TABLE mastered_reading RENAME TO mastered_record;
CREATE INDEX mastered_record_municipality_id ON mastered_record (municipality_id);
CREATE INDEX mastered_record_batch_id ON mastered_record (batch_id);`)
  }
}
