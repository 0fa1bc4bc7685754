import { branch, leaf, to } from './0020-columns.ts'

/** A municipality's use of a system, and what hangs on it. */
export const useTables = `
CREATE TABLE system_use (${branch},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_id TEXT NOT NULL ${to('system')},
  lifecycle TEXT,
  local_id TEXT,
  note TEXT,
  unit_id TEXT ${to('organisation_unit')},
  owner_id TEXT ${to('person')},
  administrator_id TEXT ${to('person')},
  coordinator_id TEXT ${to('person')},
  ownership_model TEXT,
  group_email TEXT,
  access_contact TEXT,
  user_count TEXT,
  in_use_from TEXT,
  ends_on TEXT,
  business_critical TEXT,
  business_critical_note TEXT,
  socially_critical TEXT,
  socially_critical_note TEXT,
  known_shortcomings TEXT,
  personal_data TEXT,
  personal_data_note TEXT,
  data_level TEXT,
  national_numbers TEXT,
  national_numbers_note TEXT,
  erasure_limit TEXT,
  impact_assessed_on TEXT,
  classification TEXT,
  confidentiality TEXT,
  integrity TEXT,
  availability TEXT,
  encryption TEXT,
  encryption_note TEXT,
  access_control TEXT,
  access_control_note TEXT,
  logging TEXT,
  logging_note TEXT,
  access_reviewed_on TEXT,
  archive_worthy TEXT,
  archive_worthy_note TEXT,
  archive_duty TEXT,
  archive_note TEXT,
  reviewed_on TEXT,
  super_users TEXT,
  criticality TEXT,
  hours_to_critical INTEGER,
  critical_periods TEXT,
  data_location TEXT,
  third_country_transfer TEXT,
  third_country_transfer_note TEXT,
  third_countries TEXT,
  next_erasure_on TEXT,
  impact_assessed TEXT,
  impact_assessed_note TEXT,
  pseudonymisation TEXT,
  pseudonymisation_note TEXT,
  backup TEXT,
  backup_note TEXT,
  measures_note TEXT,
  access_reviewed TEXT,
  access_reviewed_note TEXT
) STRICT;
CREATE UNIQUE INDEX system_use_system_id ON system_use (system_id, municipality_id) WHERE deleted_at IS NULL;

CREATE TABLE agreement (${leaf},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_use_id TEXT NOT NULL ${to('system_use')},
  data_processing_agreement TEXT,
  data_processing_agreement_note TEXT,
  agreement_signed_on TEXT,
  agreement_expires_on TEXT,
  agreement_required TEXT,
  agreement_required_note TEXT,
  agreement_url TEXT
) STRICT;
CREATE UNIQUE INDEX agreement_system_use_id ON agreement (system_use_id) WHERE deleted_at IS NULL;

CREATE TABLE risk_assessment (${leaf},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_use_id TEXT NOT NULL ${to('system_use')},
  risk_assessed TEXT,
  risk_assessed_note TEXT,
  risk_assessed_on TEXT,
  risk_level TEXT,
  next_risk_assessment_on TEXT,
  risk_url TEXT,
  risk_note TEXT
) STRICT;
CREATE UNIQUE INDEX risk_assessment_system_use_id ON risk_assessment (system_use_id) WHERE deleted_at IS NULL;

CREATE TABLE cpr_subscription (${leaf},
  municipality_id TEXT NOT NULL ${to('municipality')},
  system_use_id TEXT NOT NULL ${to('system_use')},
  cpr_subscription TEXT,
  cpr_subscription_note TEXT,
  cpr_channel TEXT
) STRICT;
CREATE UNIQUE INDEX cpr_subscription_system_use_id ON cpr_subscription (system_use_id) WHERE deleted_at IS NULL;

CREATE TABLE system_use_unit (
  system_use_id TEXT NOT NULL ${to('system_use')},
  organisation_unit_id TEXT NOT NULL ${to('organisation_unit')},
  PRIMARY KEY (system_use_id, organisation_unit_id)
) STRICT, WITHOUT ROWID;
`
