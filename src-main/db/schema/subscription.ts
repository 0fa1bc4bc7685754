import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { processingAgreement } from './processing-agreement.ts'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'
import { system } from './system.ts'

/** A source of CPR subscriptions. */
export const subscriptionSource = sqliteTable('subscription_source', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  channel: text('channel'),
  customerNumber: text('customer_number'),
  userSystemId: text('user_system_id'),
  supplierId: ref('supplier_id', () => supplier.id),
  unitId: ref('unit_id', () => organisationUnit.id),
  state: text('state'),
  startedOn: text('started_on'),
  filters: text('filters'),
  filterValues: text('filter_values'),
  necessity: text('necessity'),
  necessityOn: text('necessity_on'),
  necessityById: ref('necessity_by_id', () => person.id),
  executorId: ref('executor_id', () => supplier.id),
  executorPersonId: ref('executor_person_id', () => person.id),
  deletionMethod: text('deletion_method'),
  extractedOn: text('extracted_on'),
  evidence: text('evidence'),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  name: text('name'),
  note: text('note')
})

/** A system’s use of a source. */
export const subscriptionUse = sqliteTable('subscription_use', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemId: ref('system_id', () => system.id),
  sourceId: ref('source_id', () => subscriptionSource.id),
  contactBase: text('contact_base'),
  contactBaseNote: text('contact_base_note'),
  needReason: text('need_reason'),
  need: text('need'),
  legalBases: text('legal_bases'),
  nationalLaw: text('national_law'),
  unitId: ref('unit_id', () => organisationUnit.id),
  lapseRule: text('lapse_rule'),
  lapseMonths: integer('lapse_months'),
  lapseEvent: text('lapse_event'),
  state: text('state'),
  endedOn: text('ended_on'),
  name: text('name'),
  note: text('note'),
  deletionAgreed: text('deletion_agreed'),
  deletionAgreedNote: text('deletion_agreed_note'),
  agreementId: ref('agreement_id', () => processingAgreement.id),
  agreementClause: text('agreement_clause'),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on')
})

/** The systems that a source feeds. */
export const subscriptionSourceSystem = sqliteTable(
  'subscription_source_system',
  {
    subscriptionSourceId: ref('subscription_source_id', () => subscriptionSource.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.subscriptionSourceId, table.systemId] })]
)
