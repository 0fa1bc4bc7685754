import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { processingActivity } from './protocol.ts'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'
import { system } from './system.ts'

/** How joint controllers share their duties. */
export const jointArrangement = sqliteTable('joint_arrangement', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  unitId: ref('unit_id', () => organisationUnit.id),
  responsibleId: ref('responsible_id', () => person.id),
  url: text('url'),
  informing: text('informing'),
  rights: text('rights'),
  breaches: text('breaches'),
  security: text('security'),
  contactPoint: text('contact_point'),
  essence: text('essence'),
  essenceGiven: text('essence_given'),
  essenceGivenNote: text('essence_given_note'),
  essenceUrl: text('essence_url'),
  signedOn: text('signed_on'),
  startsOn: text('starts_on'),
  expiresOn: text('expires_on'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note')
})

/** The other controllers of an arrangement. */
export const jointParty = sqliteTable(
  'joint_party',
  {
    jointArrangementId: ref('joint_arrangement_id', () => jointArrangement.id).notNull(),
    supplierId: ref('supplier_id', () => supplier.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.jointArrangementId, table.supplierId] })]
)

/** The activities of an arrangement. */
export const jointActivity = sqliteTable(
  'joint_activity',
  {
    jointArrangementId: ref('joint_arrangement_id', () => jointArrangement.id).notNull(),
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.jointArrangementId, table.processingActivityId] })]
)

/** The systems of an arrangement. */
export const jointSystem = sqliteTable(
  'joint_system',
  {
    jointArrangementId: ref('joint_arrangement_id', () => jointArrangement.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.jointArrangementId, table.systemId] })]
)
