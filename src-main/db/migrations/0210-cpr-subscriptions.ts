import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

const tables = `
CREATE TABLE subscription_source (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  channel TEXT,
  customer_number TEXT,
  user_system_id TEXT,
  supplier_id TEXT ${to('supplier')},
  unit_id TEXT ${to('organisation_unit')},
  state TEXT,
  started_on TEXT,
  filters TEXT,
  filter_values TEXT,
  necessity TEXT,
  necessity_on TEXT,
  necessity_by_id TEXT ${to('person')},
  executor_id TEXT ${to('supplier')},
  executor_person_id TEXT ${to('person')},
  deletion_method TEXT,
  extracted_on TEXT,
  evidence TEXT,
  url TEXT,
  reviewed_on TEXT,
  reviewed_by TEXT,
  next_review_on TEXT,
  name TEXT,
  note TEXT
) STRICT;

CREATE TABLE subscription_use (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_id TEXT ${to('system')},
  source_id TEXT ${to('subscription_source')},
  contact_base TEXT,
  contact_base_note TEXT,
  need_reason TEXT,
  need TEXT,
  legal_bases TEXT,
  national_law TEXT,
  unit_id TEXT ${to('organisation_unit')},
  lapse_rule TEXT,
  lapse_months INTEGER,
  lapse_event TEXT,
  state TEXT,
  ended_on TEXT,
  name TEXT,
  note TEXT,
  deletion_agreed TEXT,
  deletion_agreed_note TEXT,
  agreement_id TEXT ${to('processing_agreement')},
  agreement_clause TEXT,
  url TEXT,
  reviewed_on TEXT,
  reviewed_by TEXT,
  next_review_on TEXT
) STRICT;

CREATE TABLE subscription_source_system (
  subscription_source_id TEXT NOT NULL REFERENCES subscription_source (id),
  system_id TEXT NOT NULL REFERENCES system (id),
  PRIMARY KEY (subscription_source_id, system_id)
) STRICT, WITHOUT ROWID;
`

const found = [
  ['subscription_source_system', 'system_id'],
  ['subscription_source', 'supplier_id'],
  ['subscription_use', 'system_id'],
  ['subscription_use', 'source_id'],
  ['subscription_use', 'agreement_id']
] as const

/** CPR sources and the systems' use of them; what a system's own part says of its subscription stays where it is. */
export const subscriptionTables: Migration = {
  version: 210,
  name: 'cpr-subscriptions',
  up(db) {
    db.exec(tables)
    for (const table of ['subscription_source', 'subscription_use']) {
      db.exec(`CREATE INDEX ${table}_sort_key ON ${table} (sort_key) WHERE deleted_at IS NULL`)
      db.exec(indexOf(table))
    }
    for (const [table, column] of found) db.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`)
  }
}
