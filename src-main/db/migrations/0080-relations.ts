import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

const review = `
  reviewed_on TEXT,
  reviewed_by TEXT,
  next_review_on TEXT`

const tables = `
CREATE TABLE platform (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  parent_id TEXT ${to('platform')},
  kind TEXT,
  supplier_id TEXT ${to('supplier')},
  responsible_id TEXT ${to('person')},
  unit_id TEXT ${to('organisation_unit')},
  location TEXT,
  data_processing_agreement TEXT,
  data_processing_agreement_note TEXT,
  agreement_signed_on TEXT,
  agreement_expires_on TEXT,
  risk_assessed_on TEXT,
  url TEXT,${review},
  note TEXT
) STRICT;

CREATE TABLE dependency (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  source_id TEXT ${to('system')},
  target_id TEXT ${to('system')},
  kind TEXT,
  direction TEXT,
  data_categories TEXT,
  interface TEXT,
  frequency TEXT,
  contract_id TEXT ${to('contract')},
  name TEXT,${review},
  note TEXT
) STRICT;
CREATE INDEX dependency_source_id ON dependency (source_id);
CREATE INDEX dependency_target_id ON dependency (target_id);

CREATE TABLE unit_use (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_id TEXT ${to('system')},
  unit_id TEXT ${to('organisation_unit')},
  in_use TEXT,
  starts_on TEXT,
  ends_on TEXT,
  owner_id TEXT ${to('person')},
  administrator_id TEXT ${to('person')},
  users INTEGER,
  purpose TEXT,
  strategic_fit TEXT,
  technical_fit TEXT,
  functional_fit TEXT,
  name TEXT,
  note TEXT
) STRICT;
CREATE INDEX unit_use_system_id ON unit_use (system_id);
CREATE INDEX unit_use_unit_id ON unit_use (unit_id);

CREATE TABLE document (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  url TEXT,
  kind TEXT,
  system_id TEXT ${to('system')},
  note TEXT
) STRICT;
CREATE INDEX document_system_id ON document (system_id);

CREATE TABLE deviation (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_id TEXT ${to('system')},
  field TEXT,
  value TEXT,
  note TEXT,
  name TEXT
) STRICT;
CREATE INDEX deviation_system_id ON deviation (system_id);
`

const linkTables = (['owner', 'administrator', 'key_user', 'orderer'] as const)
  .map(
    (role) => `
CREATE TABLE system_use_${role} (
  system_use_id TEXT NOT NULL ${to('system_use')},
  person_id TEXT NOT NULL ${to('person')},
  PRIMARY KEY (system_use_id, person_id)
) STRICT, WITHOUT ROWID;`
  )
  .join('\n')

const useColumns = `
  citizen_url TEXT
  staff_url TEXT
  supplier_url TEXT
  reviewed_by TEXT
  next_review_on TEXT
  administrator_unit_id TEXT ${to('organisation_unit')}
  access_for_citizens TEXT
  access_for_citizens_note TEXT
  access_for_staff TEXT
  access_for_staff_note TEXT
  platform_id TEXT ${to('platform')}
  nis2 TEXT
  nis2_note TEXT
  strategic_fit TEXT
  technical_fit TEXT
  functional_fit TEXT
  is_archive TEXT
  is_archive_note TEXT
  archive_function TEXT
  archive_rule TEXT
  archive_retention TEXT
  archive_creator_id TEXT ${to('organisation_unit')}
  archive_data_from TEXT
  archive_data_to TEXT
  archive_read_only_until TEXT
  archive_extract_format TEXT
  archive_extracted_on TEXT
  archive_extract_tested TEXT
  archive_extract_tested_note TEXT
  archive_delivered_on TEXT
  archive_delivered_to TEXT
  archivist_id TEXT ${to('person')}`

const added: Readonly<Record<string, string>> = {
  system: 'ai_risk TEXT',
  system_use: useColumns,
  agreement: `
  operation_agreement TEXT
  operation_agreement_note TEXT
  operation_agreement_on TEXT`,
  software: review.replaceAll(',', ''),
  contract: review.replaceAll(',', ''),
  supplier: review.replaceAll(',', '')
}

/**
 * What a system depends on, runs on, is documented by and is used for where, with the fields of a full register:
 * several people by role, suitability, archive. Indexed by system, as a graph of 400,000 links is walked.
 */
export const relationTables: Migration = {
  version: 80,
  name: 'relations',
  up(db) {
    db.exec(tables)
    for (const table of ['platform', 'dependency', 'unit_use', 'document', 'deviation']) {
      db.exec(`CREATE INDEX ${table}_sort_key ON ${table} (sort_key) WHERE deleted_at IS NULL`)
      db.exec(indexOf(table))
    }
    for (const [table, columns] of Object.entries(added))
      for (const column of columns.trim().split('\n')) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column.trim()}`)
    db.exec(linkTables)
  }
}
