import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { contract } from './contract.ts'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { ref, rootColumns } from './record-columns.ts'
import { system } from './system.ts'

/** What one system needs another for. */
export const dependency = sqliteTable('dependency', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  sourceId: ref('source_id', () => system.id),
  targetId: ref('target_id', () => system.id),
  kind: text('kind'),
  direction: text('direction'),
  dataCategories: text('data_categories'),
  interface: text('interface'),
  frequency: text('frequency'),
  contractId: ref('contract_id', () => contract.id),
  name: text('name'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note')
})

/** One unit's use of a system. */
export const unitUse = sqliteTable('unit_use', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemId: ref('system_id', () => system.id),
  unitId: ref('unit_id', () => organisationUnit.id),
  inUse: text('in_use'),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  ownerId: ref('owner_id', () => person.id),
  administratorId: ref('administrator_id', () => person.id),
  users: integer('users'),
  purpose: text('purpose'),
  strategicFit: text('strategic_fit'),
  technicalFit: text('technical_fit'),
  functionalFit: text('functional_fit'),
  name: text('name'),
  note: text('note')
})

/** A document about a system, where it lies. */
export const document = sqliteTable('document', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  url: text('url'),
  kind: text('kind'),
  systemId: ref('system_id', () => system.id),
  note: text('note')
})

/** Where the municipality has a catalogue's fact otherwise. */
export const deviation = sqliteTable('deviation', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemId: ref('system_id', () => system.id),
  field: text('field'),
  value: text('value'),
  note: text('note'),
  name: text('name')
})
