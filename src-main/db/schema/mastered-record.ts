import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { importBatch } from './core.ts'
import { municipality } from './municipality.ts'
import { ref } from './record-columns.ts'

/** What a reading said of a record that another register is the master of; `named`: its file names it (1) or not (0). */
export const masteredRecord = sqliteTable(
  'mastered_record',
  {
    entity: text('entity').notNull(),
    recordId: text('record_id').notNull(),
    municipalityId: ref('municipality_id', () => municipality.id).notNull(),
    file: text('file').notNull(),
    readAt: text('read_at').notNull(),
    named: integer('named').notNull(),
    batchId: ref('batch_id', () => importBatch.id)
  },
  (table) => [primaryKey({ columns: [table.entity, table.recordId, table.readAt] })]
)
