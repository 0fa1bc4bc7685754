import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

const tables = `
CREATE TABLE risk_evaluation (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  unit_id TEXT ${to('organisation_unit')},
  assessed_by_id TEXT ${to('person')},
  assessed_on TEXT,
  scope TEXT,
  summary TEXT,
  accepted_by_role TEXT,
  accepted_on TEXT,
  next_on TEXT,
  url TEXT,
  note TEXT
) STRICT;

CREATE TABLE risk_scenario (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  assessment_id TEXT ${to('risk_evaluation')},
  harms TEXT,
  cause TEXT,
  effect TEXT,
  likelihood TEXT,
  consequence TEXT,
  likelihood_after TEXT,
  consequence_after TEXT,
  note TEXT
) STRICT;

CREATE TABLE measure (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  assessment_id TEXT ${to('risk_evaluation')},
  owner_id TEXT ${to('person')},
  deadline TEXT,
  done_on TEXT,
  note TEXT
) STRICT;

CREATE TABLE impact_assessment (${root},
  municipality_id TEXT NOT NULL ${to('municipality')},
  name TEXT,
  unit_id TEXT ${to('organisation_unit')},
  responsible_id TEXT ${to('person')},
  source TEXT,
  url TEXT,
  evaluation TEXT,
  evaluation_note TEXT,
  automated_decision TEXT,
  automated_decision_note TEXT,
  monitoring TEXT,
  monitoring_note TEXT,
  sensitive_data TEXT,
  sensitive_data_note TEXT,
  large_scale TEXT,
  large_scale_note TEXT,
  matching TEXT,
  matching_note TEXT,
  vulnerable_persons TEXT,
  vulnerable_persons_note TEXT,
  new_technology TEXT,
  new_technology_note TEXT,
  prevents TEXT,
  prevents_note TEXT,
  screening_note TEXT,
  benefit TEXT,
  public_benefit TEXT,
  alternatives TEXT,
  process TEXT,
  technology TEXT,
  known_problems TEXT,
  persons_consulted TEXT,
  persons_consulted_note TEXT,
  persons_advice TEXT,
  internal_advice TEXT,
  processor_advice TEXT,
  expert_advice TEXT,
  minimisation TEXT,
  purpose_covered TEXT,
  rights TEXT,
  processor_control TEXT,
  proportionality TEXT,
  risk_assessment_id TEXT ${to('risk_evaluation')},
  risk_summary TEXT,
  residual_risk TEXT,
  prior_consultation TEXT,
  prior_consultation_note TEXT,
  prior_consultation_on TEXT,
  authority_answer TEXT,
  officer_advice TEXT,
  officer_advice_on TEXT,
  approved_on TEXT,
  approved_by_id TEXT ${to('person')},
  conditions TEXT,
  revision_on TEXT,
  note TEXT
) STRICT;
`

const links = [
  ['risk_system', 'risk_evaluation_id', 'risk_evaluation', 'system_id', 'system'],
  ['risk_activity', 'risk_evaluation_id', 'risk_evaluation', 'processing_activity_id', 'processing_activity'],
  ['measure_scenario', 'measure_id', 'measure', 'risk_scenario_id', 'risk_scenario'],
  ['impact_activity', 'impact_assessment_id', 'impact_assessment', 'processing_activity_id', 'processing_activity'],
  ['impact_system', 'impact_assessment_id', 'impact_assessment', 'system_id', 'system']
] as const

const found = [
  ['risk_scenario', 'assessment_id'],
  ['measure', 'assessment_id'],
  ['risk_system', 'system_id'],
  ['impact_system', 'system_id'],
  ['impact_activity', 'processing_activity_id']
] as const

/** Risk assessments with scenarios and measures, and impact assessments; found by what they are about. */
export const assuranceTables: Migration = {
  version: 140,
  name: 'assurance',
  up(db) {
    db.exec(tables)
    for (const [table, owner, of, target, about] of links)
      db.exec(`
        CREATE TABLE ${table} (
          ${owner} TEXT NOT NULL REFERENCES ${of} (id),
          ${target} TEXT NOT NULL REFERENCES ${about} (id),
          PRIMARY KEY (${owner}, ${target})
        ) STRICT, WITHOUT ROWID`)
    for (const table of ['risk_evaluation', 'risk_scenario', 'measure', 'impact_assessment']) {
      db.exec(`CREATE INDEX ${table}_sort_key ON ${table} (sort_key) WHERE deleted_at IS NULL`)
      db.exec(indexOf(table))
    }
    for (const [table, column] of found) db.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`)
  }
}
