import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

/** Where a unit has a common activity that it joined otherwise; found by its participation. */
export const adaptationTable: Migration = {
  version: 175,
  name: 'adaptations',
  up(db) {
    db.exec(`
      CREATE TABLE adaptation (${root},
        municipality_id TEXT NOT NULL ${to('municipality')},
        participation_id TEXT ${to('participation')},
        field TEXT,
        value TEXT,
        note TEXT,
        name TEXT
      ) STRICT;
      CREATE INDEX adaptation_sort_key ON adaptation (sort_key) WHERE deleted_at IS NULL;
      CREATE INDEX adaptation_participation_id ON adaptation (participation_id);`)
    db.exec(indexOf('adaptation'))
  }
}
