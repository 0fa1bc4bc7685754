import type { Migration } from './migration.ts'

/**
 * What audits remember of contact lists and extracts: which columns somebody chose for a header, and what a system's own
 * words for a case's state mean. Headers are kept folded, and no cell is; words are those that somebody gave a meaning.
 */
export const auditMemory: Migration = {
  version: 245,
  name: 'audit-memory',
  up(db) {
    db.exec(`
CREATE TABLE cpr_audit_columns (
  kind TEXT NOT NULL,
  header_key TEXT NOT NULL,
  columns TEXT NOT NULL,
  said_by TEXT NOT NULL REFERENCES user (id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (kind, header_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE cpr_audit_word (
  system_id TEXT NOT NULL REFERENCES system (id) ON DELETE CASCADE,
  word TEXT NOT NULL,
  state TEXT NOT NULL,
  said_by TEXT NOT NULL REFERENCES user (id),
  said_at TEXT NOT NULL,
  PRIMARY KEY (system_id, word)
) STRICT, WITHOUT ROWID;
`)
  }
}
