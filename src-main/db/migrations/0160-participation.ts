import { root, to } from './0020-columns.ts'
import { indexOf } from './0030-search.ts'
import type { Migration } from './migration.ts'

/** Which units have joined which common activities; found by either, and by the use that it came through. */
export const participationTable: Migration = {
  version: 160,
  name: 'participation',
  up(db) {
    db.exec(`
      CREATE TABLE participation (${root},
        municipality_id TEXT NOT NULL ${to('municipality')},
        activity_id TEXT ${to('processing_activity')},
        unit_id TEXT ${to('organisation_unit')},
        joined_on TEXT,
        ended_on TEXT,
        through_id TEXT ${to('unit_use')},
        name TEXT,
        note TEXT
      ) STRICT;
      CREATE INDEX participation_sort_key ON participation (sort_key) WHERE deleted_at IS NULL;`)
    for (const column of ['activity_id', 'unit_id', 'through_id'])
      db.exec(`CREATE INDEX participation_${column} ON participation (${column})`)
    db.exec(indexOf('participation'))
  }
}
