import { type AnySQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ref, rootColumns } from './record-columns.ts'

/** A category of systems, of two levels by `parent_id`. */
export const systemCategory = sqliteTable('system_category', {
  ...rootColumns,
  name: text('name'),
  nameNb: text('name_nb'),
  nameEn: text('name_en'),
  parentId: ref('parent_id', (): AnySQLiteColumn => systemCategory.id),
  code: text('code'),
  description: text('description')
})
