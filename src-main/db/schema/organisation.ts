import { type AnySQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { ref, rootColumns } from './record-columns.ts'

/** A unit of a municipality; units form a tree by `parent_id`. */
export const organisationUnit = sqliteTable('organisation_unit', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  shortName: text('short_name'),
  parentId: ref('parent_id', (): AnySQLiteColumn => organisationUnit.id),
  kind: text('kind'),
  leaderId: ref('leader_id', (): AnySQLiteColumn => person.id),
  email: text('email'),
  externalId: text('external_id'),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  phone: text('phone'),
  address: text('address'),
  note: text('note'),
  aliases: text('aliases')
})

/** A person who answers for something. */
export const person = sqliteTable('person', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  title: text('title'),
  email: text('email'),
  phone: text('phone'),
  unitId: ref('unit_id', (): AnySQLiteColumn => organisationUnit.id),
  employeeNumber: text('employee_number'),
  leftOn: text('left_on'),
  note: text('note'),
  aliases: text('aliases'),
  internal: text('internal'),
  internalNote: text('internal_note')
})
