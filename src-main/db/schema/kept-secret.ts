import { blob, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { user } from './core.ts'

/** A personal number of a sheet's column that an import kept with a reason; `ciphertext` is AES-256-GCM. */
export const keptSecret = sqliteTable('kept_secret', {
  id: text('id').primaryKey().notNull(),
  entity: text('entity').notNull(),
  recordId: text('record_id').notNull(),
  header: text('header').notNull(),
  ciphertext: blob('ciphertext', { mode: 'buffer' }).notNull(),
  reason: text('reason').notNull(),
  batchId: text('batch_id'),
  keptBy: text('kept_by')
    .notNull()
    .references(() => user.id),
  keptAt: text('kept_at').notNull()
})
