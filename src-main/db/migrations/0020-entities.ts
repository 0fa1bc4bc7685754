import { root, to } from './0020-columns.ts'
import { useTables } from './0020-use-tables.ts'
import type { Migration } from './migration.ts'

const organisations = `
CREATE TABLE municipality (${root},
  name TEXT,
  national_id TEXT,
  code TEXT,
  country TEXT,
  dpo_name TEXT,
  dpo_email TEXT,
  address TEXT,
  email TEXT,
  phone TEXT,
  website TEXT,
  note TEXT
) STRICT;
CREATE INDEX municipality_sort_key ON municipality (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE organisation_unit (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  short_name TEXT,
  parent_id TEXT ${to('organisation_unit')},
  kind TEXT,
  leader_id TEXT ${to('person')},
  email TEXT,
  external_id TEXT,
  starts_on TEXT,
  ends_on TEXT,
  phone TEXT,
  address TEXT,
  note TEXT
) STRICT;
CREATE INDEX organisation_unit_sort_key ON organisation_unit (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE person (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  title TEXT,
  email TEXT,
  phone TEXT,
  unit_id TEXT ${to('organisation_unit')},
  employee_number TEXT,
  left_on TEXT,
  note TEXT
) STRICT;
CREATE INDEX person_sort_key ON person (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE supplier (${root},
  name TEXT,
  national_id TEXT,
  country TEXT,
  aliases TEXT,
  email TEXT,
  phone TEXT,
  contact TEXT,
  website TEXT,
  address TEXT,
  is_processor TEXT,
  is_processor_note TEXT,
  note TEXT
) STRICT;
CREATE INDEX supplier_sort_key ON supplier (sort_key) WHERE deleted_at IS NULL;
`

const systems = `
CREATE TABLE system_category (${root},
  name TEXT,
  name_nb TEXT,
  name_en TEXT,
  parent_id TEXT ${to('system_category')},
  code TEXT,
  description TEXT
) STRICT;
CREATE INDEX system_category_sort_key ON system_category (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE software (${root},
  name TEXT,
  aliases TEXT,
  supplier_id TEXT ${to('supplier')},
  category_id TEXT ${to('system_category')},
  version TEXT,
  make TEXT,
  licence TEXT,
  support_ends_on TEXT,
  description TEXT,
  url TEXT,
  note TEXT
) STRICT;
CREATE INDEX software_sort_key ON software (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE system (${root},
  name TEXT,
  aliases TEXT,
  description TEXT,
  category_id TEXT ${to('system_category')},
  url TEXT,
  version TEXT,
  supplier_id TEXT ${to('supplier')},
  hosting TEXT,
  operation_supplier_id TEXT ${to('supplier')},
  login_method TEXT,
  integrations TEXT,
  uses_ai TEXT,
  uses_ai_note TEXT,
  purpose TEXT,
  external_id TEXT,
  task_codes TEXT,
  licence TEXT,
  supplier_contact TEXT,
  web_accessible TEXT,
  web_accessible_note TEXT
) STRICT;
CREATE INDEX system_sort_key ON system (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE system_software (
  system_id TEXT NOT NULL ${to('system')},
  software_id TEXT NOT NULL ${to('software')},
  PRIMARY KEY (system_id, software_id)
) STRICT, WITHOUT ROWID;
`

const contracts = `
CREATE TABLE contract (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  number TEXT,
  kind TEXT,
  supplier_id TEXT ${to('supplier')},
  responsible_id TEXT ${to('person')},
  unit_id TEXT ${to('organisation_unit')},
  signed_on TEXT,
  starts_on TEXT,
  ends_on TEXT,
  irrevocable_until TEXT,
  notice_months INTEGER,
  terminated_on TEXT,
  yearly_cost INTEGER,
  user_extract_terms TEXT,
  user_extract_terms_note TEXT,
  cpr_deletion_terms TEXT,
  cpr_deletion_terms_note TEXT,
  exit_terms TEXT,
  exit_terms_note TEXT,
  url TEXT,
  note TEXT
) STRICT;
CREATE INDEX contract_sort_key ON contract (sort_key) WHERE deleted_at IS NULL;

CREATE TABLE contract_system (
  contract_id TEXT NOT NULL ${to('contract')},
  system_id TEXT NOT NULL ${to('system')},
  PRIMARY KEY (contract_id, system_id)
) STRICT, WITHOUT ROWID;
`

const secrets = `
-- A personal number of a sheet's column that was kept with a reason: ciphertext under a key of its own, never indexed.
CREATE TABLE kept_secret (
  id TEXT PRIMARY KEY NOT NULL,
  entity TEXT NOT NULL,
  record_id TEXT NOT NULL,
  header TEXT NOT NULL,
  ciphertext BLOB NOT NULL,
  reason TEXT NOT NULL,
  batch_id TEXT,
  kept_by TEXT NOT NULL REFERENCES user (id),
  kept_at TEXT NOT NULL
) STRICT;
CREATE INDEX kept_secret_record_id ON kept_secret (record_id);
`

/**
 * The first entities: a table each, parts of the system in tables of their own, links between two tables. Business
 * columns are nullable, because imports arrive incomplete. No index on references: an import of 100,000 systems pays
 * for each, and what asks for them (who refers to this?) is rare and takes milliseconds without.
 */
export const entityTables: Migration = {
  version: 20,
  name: 'entities',
  up(db) {
    for (const sql of [organisations, systems, useTables, contracts, secrets]) db.exec(sql)
  }
}
