import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ref, rootColumns } from './record-columns.ts'
import { software } from './software.ts'
import { supplier } from './supplier.ts'
import { systemCategory } from './system-category.ts'

/** What holds of a system wherever it is used (catalogue facts). */
export const system = sqliteTable('system', {
  ...rootColumns,
  name: text('name'),
  aliases: text('aliases'),
  description: text('description'),
  categoryId: ref('category_id', () => systemCategory.id),
  url: text('url'),
  version: text('version'),
  supplierId: ref('supplier_id', () => supplier.id),
  hosting: text('hosting'),
  operationSupplierId: ref('operation_supplier_id', () => supplier.id),
  loginMethod: text('login_method'),
  integrations: text('integrations'),
  usesAi: text('uses_ai'),
  usesAiNote: text('uses_ai_note'),
  aiRisk: text('ai_risk'),
  purpose: text('purpose'),
  externalId: text('external_id'),
  taskCodes: text('task_codes'),
  licence: text('licence'),
  supplierContact: text('supplier_contact'),
  webAccessible: text('web_accessible'),
  webAccessibleNote: text('web_accessible_note')
})

/** Which software a system is built on. */
export const systemSoftware = sqliteTable(
  'system_software',
  {
    systemId: ref('system_id', () => system.id).notNull(),
    softwareId: ref('software_id', () => software.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.systemId, table.softwareId] })]
)
