import type { Migration } from './migration.ts'

/**
 * What a central office tells municipalities: at the office which package was written for whom, at a municipality what the
 * last one told, with what was answered.
 */
export const feedback: Migration = {
  version: 295,
  name: 'feedback',
  up(db) {
    db.exec(`
CREATE TABLE feedback_sent (
  number INTEGER NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  package_id TEXT NOT NULL,
  file TEXT NOT NULL,
  basis TEXT NOT NULL,
  sent_at TEXT NOT NULL,
  sent_by TEXT NOT NULL REFERENCES user (id),
  counts TEXT NOT NULL
) STRICT;
CREATE INDEX feedback_sent_holder ON feedback_sent (holder);
CREATE INDEX feedback_sent_sent_by ON feedback_sent (sent_by);

CREATE TABLE feedback_finding (
  number INTEGER NOT NULL PRIMARY KEY,
  package INTEGER NOT NULL REFERENCES held_package (number) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  entity TEXT,
  record_id TEXT,
  name TEXT NOT NULL,
  field TEXT,
  said TEXT NOT NULL,
  ours TEXT NOT NULL,
  theirs TEXT NOT NULL,
  rule TEXT NOT NULL,
  count INTEGER,
  total INTEGER,
  answer TEXT,
  answered_at TEXT,
  answered_by TEXT
) STRICT;
CREATE INDEX feedback_finding_package ON feedback_finding (package);
CREATE INDEX feedback_finding_record ON feedback_finding (record_id);
`)
  }
}
