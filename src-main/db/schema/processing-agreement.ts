import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { contract } from './contract.ts'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { processingActivity } from './protocol.ts'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'
import { system } from './system.ts'

/** A data processing agreement. */
export const processingAgreement = sqliteTable('processing_agreement', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  processorId: ref('processor_id', () => supplier.id),
  unitId: ref('unit_id', () => organisationUnit.id),
  responsibleId: ref('responsible_id', () => person.id),
  contractId: ref('contract_id', () => contract.id),
  number: text('number'),
  basis: text('basis'),
  signedOn: text('signed_on'),
  startsOn: text('starts_on'),
  expiresOn: text('expires_on'),
  noticeMonths: integer('notice_months'),
  terminatedOn: text('terminated_on'),
  template: text('template'),
  authorisation: text('authorisation'),
  noticeDays: integer('notice_days'),
  breachHours: integer('breach_hours'),
  atEnd: text('at_end'),
  dataLocation: text('data_location'),
  oversightMonths: integer('oversight_months'),
  oversightMethod: text('oversight_method'),
  lastOversightOn: text('last_oversight_on'),
  nextOversightOn: text('next_oversight_on'),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note'),
  filledOn: text('filled_on'),
  filledDigest: text('filled_digest'),
  internal: text('internal'),
  internalNote: text('internal_note')
})

/** A sub-processor of an agreement. */
export const subProcessor = sqliteTable('sub_processor', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  agreementId: ref('agreement_id', () => processingAgreement.id),
  supplierId: ref('supplier_id', () => supplier.id),
  service: text('service'),
  country: text('country'),
  basis: text('basis'),
  supplementaryMeasures: text('supplementary_measures'),
  approval: text('approval'),
  approvedOn: text('approved_on'),
  endedOn: text('ended_on'),
  name: text('name'),
  note: text('note')
})

/** An oversight of a processor. */
export const oversight = sqliteTable('oversight', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  agreementId: ref('agreement_id', () => processingAgreement.id),
  plannedOn: text('planned_on'),
  completedOn: text('completed_on'),
  method: text('method'),
  conclusion: text('conclusion'),
  findings: text('findings'),
  nextOn: text('next_on'),
  byId: ref('by_id', () => person.id),
  url: text('url'),
  name: text('name'),
  agreementThen: text('agreement_then')
})

/** A question of an oversight, and its answer. */
export const oversightQuestion = sqliteTable('oversight_question', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  oversightId: ref('oversight_id', () => oversight.id),
  number: integer('number'),
  name: text('name'),
  reply: text('reply'),
  answer: text('answer'),
  evidence: text('evidence'),
  answeredOn: text('answered_on'),
  assessment: text('assessment'),
  note: text('note')
})

/** The systems of an agreement. */
export const agreementSystem = sqliteTable(
  'agreement_system',
  {
    processingAgreementId: ref('processing_agreement_id', () => processingAgreement.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingAgreementId, table.systemId] })]
)

/** The activities of an agreement. */
export const agreementActivity = sqliteTable(
  'agreement_activity',
  {
    processingAgreementId: ref('processing_agreement_id', () => processingAgreement.id).notNull(),
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingAgreementId, table.processingActivityId] })]
)

/** The approved sub-processors of an agreement. */
export const agreementSubProcessor = sqliteTable(
  'agreement_sub_processor',
  {
    processingAgreementId: ref('processing_agreement_id', () => processingAgreement.id).notNull(),
    supplierId: ref('supplier_id', () => supplier.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingAgreementId, table.supplierId] })]
)
