import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'

/**
 * A personal number of a sheet's column that an import kept with a reason. Its text is the sealed record of the same id;
 * `former` is what a program before areas sealed, until a coordinator unlocks.
 */
export const keptSecret = sqliteTable('kept_secret', {
  id: text('id').primaryKey().notNull(),
  entity: text('entity').notNull(),
  recordId: text('record_id').notNull(),
  header: text('header').notNull(),
  former: blob('former', { mode: 'buffer' }),
  reason: text('reason').notNull(),
  batchId: text('batch_id'),
  keptBy: text('kept_by')
    .notNull()
    .references(() => user.id),
  keptAt: text('kept_at').notNull()
})
