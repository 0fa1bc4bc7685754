import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'
import { systemCategory } from './system-category.ts'

/** A piece of software that systems are built on. */
export const software = sqliteTable('software', {
  ...rootColumns,
  name: text('name'),
  aliases: text('aliases'),
  supplierId: ref('supplier_id', () => supplier.id),
  categoryId: ref('category_id', () => systemCategory.id),
  version: text('version'),
  make: text('make'),
  licence: text('licence'),
  supportEndsOn: text('support_ends_on'),
  description: text('description'),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note')
})
