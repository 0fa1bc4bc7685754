import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core'

/**
 * What every row of the register has beside its fields. `seq` is the row's place in indexes and bitmaps and never
 * leaves the file; `id` (UUIDv7) is what exports and packages know. `rowVersion` is not called version because systems
 * and software have a field of that name.
 */
export const rowColumns = {
  seq: integer('seq').primaryKey().notNull(),
  id: text('id').notNull(),
  rowVersion: integer('row_version').notNull(),
  origin: text('origin').notNull(),
  batchId: text('batch_id'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  deletedAt: text('deleted_at'),
  deletedBatch: text('deleted_batch')
}

/** What an entity's own table has beside that: kept columns of sheets (JSON), and the title folded for order and match. */
export const rootColumns = {
  ...rowColumns,
  id: text('id').notNull().unique(),
  extra: text('extra'),
  sortKey: text('sort_key'),
  matchKey: text('match_key')
}

/** A reference to another row by its id; checked at commit, so that rows may come in any order. */
export function ref(name: string, target: () => AnySQLiteColumn) {
  return text(name).references(target)
}
