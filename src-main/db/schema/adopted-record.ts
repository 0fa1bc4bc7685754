import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { importBatch } from './core.ts'
import { ref } from './record-columns.ts'

/** What a batch adopted of another municipality's package, with what the source said then (`said`: JSON). */
export const adoptedRecord = sqliteTable(
  'adopted_record',
  {
    rootId: text('root_id').notNull(),
    entity: text('entity').notNull(),
    sourceId: text('source_id').notNull(),
    batchId: ref('batch_id', () => importBatch.id).notNull(),
    rootEntity: text('root_entity').notNull(),
    recordId: text('record_id'),
    holder: text('holder').notNull(),
    profile: text('profile').notNull(),
    municipalityName: text('municipality_name').notNull(),
    file: text('file').notNull(),
    exportedAt: text('exported_at').notNull(),
    said: text('said').notNull()
  },
  (table) => [
    primaryKey({ columns: [table.rootId, table.entity, table.sourceId, table.batchId] }),
    index('adopted_record_batch_id').on(table.batchId),
    index('adopted_record_record_id').on(table.recordId),
    index('adopted_record_source').on(table.sourceId, table.holder)
  ]
)
