import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { importBatch, user } from './core.ts'

/** The sheets an import took rows from; `headerKey` is the same for a newer version of the same list. */
export const importSheet = sqliteTable(
  'import_sheet',
  {
    batchId: text('batch_id')
      .notNull()
      .references(() => importBatch.id),
    position: integer('position').notNull(),
    file: text('file').notNull(),
    sheet: text('sheet').notNull(),
    entity: text('entity').notNull(),
    headerKey: text('header_key').notNull()
  },
  (table) => [primaryKey({ columns: [table.batchId, table.position] })]
)

/** Which record a person said is meant by a name that resembles it. */
export const matchDecision = sqliteTable(
  'match_decision',
  {
    entity: text('entity').notNull(),
    matchKey: text('match_key').notNull(),
    recordId: text('record_id').notNull(),
    batchId: text('batch_id')
      .notNull()
      .references(() => importBatch.id),
    decidedBy: text('decided_by')
      .notNull()
      .references(() => user.id),
    decidedAt: text('decided_at').notNull()
  },
  (table) => [primaryKey({ columns: [table.entity, table.matchKey] })]
)
