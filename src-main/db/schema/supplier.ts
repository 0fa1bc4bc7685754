import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { rootColumns } from './record-columns.ts'

/** A supplier of systems, operation or processing; the same for every municipality. */
export const supplier = sqliteTable('supplier', {
  ...rootColumns,
  name: text('name'),
  nationalId: text('national_id'),
  country: text('country'),
  aliases: text('aliases'),
  email: text('email'),
  phone: text('phone'),
  contact: text('contact'),
  website: text('website'),
  address: text('address'),
  isProcessor: text('is_processor'),
  isProcessorNote: text('is_processor_note'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note')
})
