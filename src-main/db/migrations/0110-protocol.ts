import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

const tables = `
CREATE TABLE subject_category (${root},
  name TEXT,
  name_nb TEXT,
  name_en TEXT,
  code TEXT,
  description TEXT,
  vulnerable TEXT,
  vulnerable_note TEXT
) STRICT;

CREATE TABLE data_category (${root},
  name TEXT,
  name_nb TEXT,
  name_en TEXT,
  code TEXT,
  description TEXT,
  level TEXT
) STRICT;

CREATE TABLE recipient (${root},
  name TEXT,
  name_nb TEXT,
  name_en TEXT,
  code TEXT,
  description TEXT,
  kind TEXT,
  country TEXT
) STRICT;

CREATE TABLE processing_activity (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  unit_id TEXT ${to('organisation_unit')},
  responsible_id TEXT ${to('person')},
  purpose TEXT,
  legal_bases TEXT,
  national_law TEXT,
  legal_basis_note TEXT,
  role TEXT,
  on_behalf_of TEXT,
  kle TEXT,
  los TEXT,
  number TEXT,
  state TEXT,
  common TEXT,
  common_note TEXT,
  template TEXT,
  template_note TEXT,
  sources TEXT,
  subject_count TEXT,
  vulnerable_groups TEXT,
  vulnerable_groups_note TEXT,
  third_country_transfer TEXT,
  third_country_transfer_note TEXT,
  third_countries TEXT,
  joint_controllers TEXT,
  erasure TEXT,
  erasure_months INTEGER,
  erasure_from TEXT,
  erasure_rule TEXT,
  erasure_procedure TEXT,
  next_erasure_on TEXT,
  archive_duty TEXT,
  archive_rule TEXT,
  measures TEXT,
  access TEXT,
  information_given TEXT,
  information_given_note TEXT,
  information_how TEXT,
  information_url TEXT,
  automated_decisions TEXT,
  automated_decisions_note TEXT,
  copied_from_id TEXT ${to('processing_activity')},
  url TEXT,
  reviewed_on TEXT,
  reviewed_by TEXT,
  next_review_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE processing_line (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  activity_id TEXT ${to('processing_activity')},
  subject_id TEXT ${to('subject_category')},
  erasure TEXT,
  name TEXT,
  note TEXT
) STRICT;

CREATE TABLE transfer (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  activity_id TEXT ${to('processing_activity')},
  recipient_id TEXT ${to('recipient')},
  country TEXT,
  basis TEXT,
  supplementary_measures TEXT,
  assessed_on TEXT,
  url TEXT,
  name TEXT,
  note TEXT
) STRICT;

CREATE TABLE processing_agreement (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  processor_id TEXT ${to('supplier')},
  unit_id TEXT ${to('organisation_unit')},
  responsible_id TEXT ${to('person')},
  contract_id TEXT ${to('contract')},
  number TEXT,
  basis TEXT,
  signed_on TEXT,
  starts_on TEXT,
  expires_on TEXT,
  notice_months INTEGER,
  terminated_on TEXT,
  template TEXT,
  authorisation TEXT,
  notice_days INTEGER,
  breach_hours INTEGER,
  at_end TEXT,
  data_location TEXT,
  oversight_months INTEGER,
  oversight_method TEXT,
  last_oversight_on TEXT,
  next_oversight_on TEXT,
  url TEXT,
  reviewed_on TEXT,
  reviewed_by TEXT,
  next_review_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE sub_processor (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  agreement_id TEXT ${to('processing_agreement')},
  supplier_id TEXT ${to('supplier')},
  service TEXT,
  country TEXT,
  basis TEXT,
  supplementary_measures TEXT,
  approval TEXT,
  approved_on TEXT,
  ended_on TEXT,
  name TEXT,
  note TEXT
) STRICT;

CREATE TABLE oversight (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  agreement_id TEXT ${to('processing_agreement')},
  planned_on TEXT,
  completed_on TEXT,
  method TEXT,
  conclusion TEXT,
  findings TEXT,
  next_on TEXT,
  by_id TEXT ${to('person')},
  url TEXT,
  name TEXT
) STRICT;
`

const links = [
  ['activity_subject', 'processing_activity_id', 'processing_activity', 'subject_category_id', 'subject_category'],
  ['activity_data', 'processing_activity_id', 'processing_activity', 'data_category_id', 'data_category'],
  ['activity_system', 'processing_activity_id', 'processing_activity', 'system_id', 'system'],
  ['activity_processor', 'processing_activity_id', 'processing_activity', 'supplier_id', 'supplier'],
  ['activity_recipient', 'processing_activity_id', 'processing_activity', 'recipient_id', 'recipient'],
  ['processing_line_data', 'processing_line_id', 'processing_line', 'data_category_id', 'data_category'],
  ['processing_line_recipient', 'processing_line_id', 'processing_line', 'recipient_id', 'recipient'],
  ['agreement_system', 'processing_agreement_id', 'processing_agreement', 'system_id', 'system'],
  [
    'agreement_activity',
    'processing_agreement_id',
    'processing_agreement',
    'processing_activity_id',
    'processing_activity'
  ],
  ['agreement_sub_processor', 'processing_agreement_id', 'processing_agreement', 'supplier_id', 'supplier']
] as const

const linkTables = links
  .map(
    ([table, owner, of, target, to]) => `
CREATE TABLE ${table} (
  ${owner} TEXT NOT NULL REFERENCES ${of} (id),
  ${target} TEXT NOT NULL REFERENCES ${to} (id),
  PRIMARY KEY (${owner}, ${target})
) STRICT, WITHOUT ROWID;`
  )
  .join('\n')

/** Pieces by their record, a unit's protocol, and what is done with a system: found without reading 500,000 activities. */
const found: readonly (readonly [table: string, column: string])[] = [
  ['processing_activity', 'unit_id'],
  ['processing_line', 'activity_id'],
  ['transfer', 'activity_id'],
  ['sub_processor', 'agreement_id'],
  ['oversight', 'agreement_id'],
  ['activity_system', 'system_id'],
  ['agreement_system', 'system_id']
]

const roots = [
  'subject_category',
  'data_category',
  'recipient',
  'processing_activity',
  'processing_line',
  'transfer',
  'processing_agreement',
  'sub_processor',
  'oversight'
]

/** The record of processing activities, its vocabularies, and data processing agreements. */
export const protocolTables: Migration = {
  version: 110,
  name: 'protocol',
  up(db) {
    db.exec(tables)
    db.exec(linkTables)
    for (const table of roots) {
      db.exec(`CREATE INDEX ${table}_sort_key ON ${table} (sort_key) WHERE deleted_at IS NULL`)
      db.exec(indexOf(table))
    }
    for (const [table, column] of found) db.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`)
  }
}
