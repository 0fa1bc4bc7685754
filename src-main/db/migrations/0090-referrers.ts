import type { Migration } from './migration.ts'

/** Columns by which people and units are asked what they answer for; most rows of most of them are empty. */
const referring = {
  person: ['unit_id'],
  organisation_unit: ['leader_id', 'parent_id'],
  platform: ['responsible_id', 'unit_id'],
  contract: ['responsible_id', 'unit_id'],
  system_use: [
    'owner_id',
    'administrator_id',
    'coordinator_id',
    'archivist_id',
    'unit_id',
    'administrator_unit_id',
    'archive_creator_id'
  ],
  unit_use: ['owner_id', 'administrator_id']
}

const linked = {
  system_use_owner: 'person_id',
  system_use_administrator: 'person_id',
  system_use_key_user: 'person_id',
  system_use_orderer: 'person_id',
  system_use_unit: 'organisation_unit_id'
}

/** Entities whose records of one name are looked for. */
const named = ['person', 'supplier', 'system']

/** What a person or a unit answers for, and who is called the same, is found without reading every system. */
export const referrerIndexes: Migration = {
  version: 90,
  name: 'referrers',
  up(db) {
    for (const [table, columns] of Object.entries(referring))
      for (const column of columns)
        db.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column}) WHERE ${column} IS NOT NULL`)
    for (const table of named)
      db.exec(`CREATE INDEX ${table}_match_key ON ${table} (match_key) WHERE deleted_at IS NULL`)
    for (const [table, column] of Object.entries(linked))
      db.exec(`CREATE INDEX ${table}_${column} ON ${table} (${column})`)
  }
}
