import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'

const byUser = (name: string) => text(name).references(() => user.id)

/** The current package of a municipality in a profile. `edited`: a JSON list of entities; `counts`: records by entity. */
export const heldPackage = sqliteTable(
  'held_package',
  {
    number: integer('number').primaryKey().notNull(),
    id: text('id').notNull(),
    holder: text('holder').notNull(),
    profile: text('profile').notNull(),
    municipalityName: text('municipality_name').notNull(),
    nationalId: text('national_id'),
    country: text('country').notNull(),
    schemaVersion: integer('schema_version').notNull(),
    exportedAt: text('exported_at').notNull(),
    readAt: text('read_at').notNull(),
    readBy: byUser('read_by').notNull(),
    file: text('file').notNull(),
    sha256: text('sha256').notNull(),
    publicKey: text('public_key').notNull(),
    trust: text('trust').notNull(),
    edited: text('edited').notNull(),
    counts: text('counts').notNull(),
    figures: text('figures').notNull().default('[]')
  },
  (table) => [
    uniqueIndex('held_package_holder').on(table.holder, table.profile),
    index('held_package_read_by').on(table.readBy)
  ]
)

/** A file of which such a package is made: `says` is JSON of its parts and of the sheets that it lacks. */
export const heldSource = sqliteTable(
  'held_source',
  {
    number: integer('number').primaryKey().notNull(),
    package: integer('package')
      .notNull()
      .references(() => heldPackage.number, { onDelete: 'cascade' }),
    says: text('says').notNull(),
    exportedAt: text('exported_at').notNull(),
    file: text('file').notNull(),
    batchId: text('batch_id')
  },
  (table) => [uniqueIndex('held_source_package').on(table.package, table.says)]
)

/** A record of such a package, with the file, sheet and row it stood in. `said`: its values as JSON. */
export const heldRecord = sqliteTable(
  'held_record',
  {
    number: integer('number').primaryKey().notNull(),
    package: integer('package')
      .notNull()
      .references(() => heldPackage.number, { onDelete: 'cascade' }),
    entity: text('entity').notNull(),
    recordId: text('record_id').notNull(),
    title: text('title').notNull(),
    sheet: text('sheet').notNull(),
    row: integer('row').notNull(),
    said: text('said').notNull(),
    digest: blob('digest', { mode: 'buffer' }).notNull(),
    changedAt: text('changed_at').notNull(),
    goneAt: text('gone_at'),
    source: integer('source').notNull().default(0),
    named: text('named')
  },
  (table) => [uniqueIndex('held_record_package').on(table.package, table.entity, table.recordId)]
)

/** A file that was read as a package, by the digest of its bytes, and what came of it. `failure`: JSON. */
export const heldFile = sqliteTable(
  'held_file',
  {
    sha256: text('sha256').primaryKey().notNull(),
    file: text('file').notNull(),
    readAt: text('read_at').notNull(),
    readBy: byUser('read_by').notNull(),
    outcome: text('outcome').notNull(),
    failure: text('failure'),
    municipalityName: text('municipality_name'),
    exportedAt: text('exported_at'),
    created: integer('created').notNull(),
    updated: integer('updated').notNull(),
    gone: integer('gone').notNull(),
    unchanged: integer('unchanged').notNull()
  },
  (table) => [index('held_file_read_by').on(table.readBy)]
)
