import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

const links = [
  ['joint_party', 'supplier_id', 'supplier'],
  ['joint_activity', 'processing_activity_id', 'processing_activity'],
  ['joint_system', 'system_id', 'system']
] as const

/** How joint controllers share their duties; found by whom it is shared with and by what it is about. */
export const jointArrangements: Migration = {
  version: 191,
  name: 'joint-arrangements',
  up(db) {
    db.exec(`
      CREATE TABLE joint_arrangement (${root},
        municipality_id TEXT NOT NULL ${to('municipality')},
        name TEXT,
        unit_id TEXT ${to('organisation_unit')},
        responsible_id TEXT ${to('person')},
        url TEXT,
        informing TEXT,
        rights TEXT,
        breaches TEXT,
        security TEXT,
        contact_point TEXT,
        essence TEXT,
        essence_given TEXT,
        essence_given_note TEXT,
        essence_url TEXT,
        signed_on TEXT,
        starts_on TEXT,
        expires_on TEXT,
        reviewed_on TEXT,
        reviewed_by TEXT,
        next_review_on TEXT,
        note TEXT
      ) STRICT;
      CREATE INDEX joint_arrangement_sort_key ON joint_arrangement (sort_key) WHERE deleted_at IS NULL;`)
    for (const [table, target, of] of links)
      db.exec(`
        CREATE TABLE ${table} (
          joint_arrangement_id TEXT NOT NULL ${to('joint_arrangement')},
          ${target} TEXT NOT NULL ${to(of)},
          PRIMARY KEY (joint_arrangement_id, ${target})
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ${table}_${target} ON ${table} (${target});`)
    for (const column of ['unit_id', 'responsible_id'])
      db.exec(`CREATE INDEX joint_arrangement_${column} ON joint_arrangement (${column})`)
    db.exec(indexOf('joint_arrangement'))
  }
}
