import type { Migration } from './migration.ts'

const tables = `
-- The sheets an import took rows from: by their header a newer version of the same list is known again.
CREATE TABLE import_sheet (
  batch_id TEXT NOT NULL REFERENCES import_batch (id),
  position INTEGER NOT NULL,
  file TEXT NOT NULL,
  sheet TEXT NOT NULL,
  entity TEXT NOT NULL,
  header_key TEXT NOT NULL,
  PRIMARY KEY (batch_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX import_sheet_header_key ON import_sheet (header_key, entity);

-- What a person said about a name that resembles another: which record is meant. Asked once, not with every sheet.
CREATE TABLE match_decision (
  entity TEXT NOT NULL,
  match_key TEXT NOT NULL,
  record_id TEXT NOT NULL,
  batch_id TEXT NOT NULL REFERENCES import_batch (id),
  decided_by TEXT NOT NULL REFERENCES user (id),
  decided_at TEXT NOT NULL,
  PRIMARY KEY (entity, match_key)
) STRICT, WITHOUT ROWID;
CREATE INDEX match_decision_batch_id ON match_decision (batch_id);
`

/** What imports remember beside their column mappings: their sheets and how near matches were decided. */
export const importMemory: Migration = {
  version: 40,
  name: 'import-memory',
  up(db) {
    db.exec(tables)
  }
}
