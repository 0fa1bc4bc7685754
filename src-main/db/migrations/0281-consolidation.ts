import type { Migration } from './migration.ts'

/**
 * What a central register makes of the packages that it holds. `central_cluster`, `central_member`, `central_question` and
 * `central_fact` are computed and can be thrown away; decisions, rules and choices are what people said and stay. A
 * decision names the two names and suppliers that it is about, so that it holds for packages that are still to come.
 */
export const consolidation: Migration = {
  version: 281,
  name: 'consolidation',
  up(db) {
    db.exec(`
ALTER TABLE held_package ADD COLUMN figures TEXT NOT NULL DEFAULT '[]';

CREATE TABLE central_cluster (
  entity TEXT NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  supplier TEXT,
  supplier_cluster TEXT,
  municipalities INTEGER NOT NULL,
  members INTEGER NOT NULL,
  PRIMARY KEY (entity, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX central_cluster_sort ON central_cluster (entity, sort_key);
CREATE INDEX central_cluster_supplier ON central_cluster (supplier_cluster);

CREATE TABLE central_member (
  record INTEGER NOT NULL PRIMARY KEY REFERENCES held_record (number) ON DELETE CASCADE,
  entity TEXT NOT NULL,
  cluster TEXT NOT NULL,
  why TEXT
) STRICT;
CREATE INDEX central_member_cluster ON central_member (entity, cluster);

CREATE TABLE central_question (
  number INTEGER NOT NULL PRIMARY KEY,
  entity TEXT NOT NULL,
  left_record INTEGER NOT NULL REFERENCES held_record (number) ON DELETE CASCADE,
  right_record INTEGER NOT NULL REFERENCES held_record (number) ON DELETE CASCADE,
  left_cluster TEXT NOT NULL,
  right_cluster TEXT NOT NULL,
  left_key TEXT NOT NULL,
  left_supplier TEXT NOT NULL,
  right_key TEXT NOT NULL,
  right_supplier TEXT NOT NULL,
  reason TEXT NOT NULL,
  supplier TEXT NOT NULL,
  score REAL NOT NULL
) STRICT;
CREATE UNIQUE INDEX central_question_clusters ON central_question (entity, left_cluster, right_cluster);
CREATE INDEX central_question_right ON central_question (entity, right_cluster);
CREATE INDEX central_question_left_record ON central_question (left_record);
CREATE INDEX central_question_right_record ON central_question (right_record);
CREATE INDEX central_question_score ON central_question (score);

CREATE TABLE central_decision (
  entity TEXT NOT NULL,
  left_key TEXT NOT NULL,
  left_supplier TEXT NOT NULL,
  right_key TEXT NOT NULL,
  right_supplier TEXT NOT NULL,
  left_name TEXT NOT NULL,
  right_name TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (entity, left_key, left_supplier, right_key, right_supplier)
) STRICT, WITHOUT ROWID;

CREATE TABLE central_fact (
  entity TEXT NOT NULL,
  cluster TEXT NOT NULL,
  field TEXT NOT NULL,
  differing INTEGER NOT NULL,
  tied INTEGER NOT NULL,
  own INTEGER NOT NULL,
  chosen INTEGER NOT NULL,
  PRIMARY KEY (entity, cluster, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX central_fact_field ON central_fact (field);

CREATE TABLE central_rule (
  entity TEXT NOT NULL,
  field TEXT NOT NULL,
  rule TEXT NOT NULL,
  PRIMARY KEY (entity, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE central_choice (
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  reason TEXT NOT NULL,
  chosen_at TEXT NOT NULL,
  chosen_by TEXT NOT NULL,
  PRIMARY KEY (entity, record_id, field)
) STRICT, WITHOUT ROWID;
`)
  }
}
