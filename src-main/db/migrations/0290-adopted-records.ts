import type { Migration } from './migration.ts'

/**
 * What was adopted of another municipality's package, and what the source said then: a part for each batch that adopted,
 * took over or left something, which counts for as long as the batch is not undone. `root_id` is the record that was
 * adopted, `record_id` that record or one that goes with it (null: there is none here, as somebody wanted none).
 */
export const adoptedRecords: Migration = {
  version: 290,
  name: 'adopted-records',
  up(db) {
    db.exec(`
CREATE TABLE adopted_record (
  root_id TEXT NOT NULL,
  entity TEXT NOT NULL,
  source_id TEXT NOT NULL,
  batch_id TEXT NOT NULL REFERENCES import_batch (id),
  root_entity TEXT NOT NULL,
  record_id TEXT,
  holder TEXT NOT NULL,
  profile TEXT NOT NULL,
  municipality_name TEXT NOT NULL,
  file TEXT NOT NULL,
  exported_at TEXT NOT NULL,
  said TEXT NOT NULL,
  PRIMARY KEY (root_id, entity, source_id, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX adopted_record_batch_id ON adopted_record (batch_id);
CREATE INDEX adopted_record_record_id ON adopted_record (record_id);
CREATE INDEX adopted_record_source ON adopted_record (source_id, holder);`)
  }
}
