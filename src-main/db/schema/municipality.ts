import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { rootColumns } from './record-columns.ts'

/** The municipality whose register this is; a central register has many. */
export const municipality = sqliteTable('municipality', {
  ...rootColumns,
  name: text('name'),
  nationalId: text('national_id'),
  code: text('code'),
  country: text('country'),
  dpoName: text('dpo_name'),
  dpoEmail: text('dpo_email'),
  address: text('address'),
  email: text('email'),
  phone: text('phone'),
  website: text('website'),
  note: text('note')
})
