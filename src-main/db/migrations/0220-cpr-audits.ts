import type { Migration } from './migration.ts'

/**
 * Audits of CPR subscription sources. Findings are kept by the fingerprint of their number under the audit area's key;
 * a source or system that is purged leaves its name behind, as the audit is evidence of its own.
 */
export const cprAudits: Migration = {
  version: 220,
  name: 'cpr-audits',
  up(db) {
    db.exec(`
CREATE TABLE cpr_audit (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  source_id TEXT REFERENCES subscription_source (id) ON DELETE SET NULL,
  source_name TEXT NOT NULL,
  rule_months INTEGER,
  rule_from TEXT,
  started_at TEXT NOT NULL,
  started_by TEXT NOT NULL REFERENCES user (id),
  compared_at TEXT,
  figures TEXT,
  ordered_at TEXT,
  ordered_by TEXT REFERENCES user (id),
  order_form TEXT,
  order_sha256 TEXT,
  proved_at TEXT,
  signed_off_at TEXT,
  signed_off_by TEXT REFERENCES user (id),
  next_audit_on TEXT,
  conclusion TEXT,
  outcome TEXT
) STRICT;

CREATE TABLE cpr_audit_list (
  id TEXT NOT NULL PRIMARY KEY,
  audit_id TEXT NOT NULL REFERENCES cpr_audit (id),
  step TEXT NOT NULL,
  kind TEXT NOT NULL,
  system_id TEXT REFERENCES system (id) ON DELETE SET NULL,
  system_name TEXT,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  made_on TEXT NOT NULL,
  rows INTEGER NOT NULL,
  numbers INTEGER NOT NULL,
  read_at TEXT NOT NULL,
  read_by TEXT NOT NULL REFERENCES user (id)
) STRICT;

CREATE TABLE cpr_audit_excluded (
  audit_id TEXT NOT NULL REFERENCES cpr_audit (id),
  system_id TEXT NOT NULL REFERENCES system (id) ON DELETE CASCADE,
  reason TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES user (id),
  at TEXT NOT NULL,
  PRIMARY KEY (audit_id, system_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE cpr_audit_finding (
  audit_id TEXT NOT NULL REFERENCES cpr_audit (id),
  fingerprint BLOB NOT NULL,
  class TEXT NOT NULL,
  decision TEXT,
  reason_code TEXT,
  note TEXT,
  decided_by TEXT REFERENCES user (id),
  decided_at TEXT,
  confirmed_by TEXT REFERENCES user (id),
  confirmed_at TEXT,
  gone_at TEXT,
  PRIMARY KEY (audit_id, fingerprint)
) STRICT, WITHOUT ROWID;

CREATE TABLE cpr_audit_working (
  audit_id TEXT NOT NULL REFERENCES cpr_audit (id),
  sealed_id TEXT NOT NULL,
  until TEXT NOT NULL,
  PRIMARY KEY (audit_id, sealed_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX cpr_audit_source ON cpr_audit (source_id);
CREATE INDEX cpr_audit_list_audit ON cpr_audit_list (audit_id);
CREATE INDEX cpr_audit_list_system ON cpr_audit_list (system_id);
CREATE INDEX cpr_audit_excluded_system ON cpr_audit_excluded (system_id);
CREATE INDEX cpr_audit_finding_class ON cpr_audit_finding (audit_id, class, decision);
`)
  }
}
