import { type AnySQLiteColumn, blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { importBatch, user } from './core.ts'
import { unitUse } from './dependency.ts'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'
import { system } from './system.ts'

/** A category of persons. */
export const subjectCategory = sqliteTable('subject_category', {
  ...rootColumns,
  name: text('name'),
  nameNb: text('name_nb'),
  nameEn: text('name_en'),
  code: text('code'),
  description: text('description'),
  vulnerable: text('vulnerable'),
  vulnerableNote: text('vulnerable_note')
})

/** A category of personal data. */
export const dataCategory = sqliteTable('data_category', {
  ...rootColumns,
  name: text('name'),
  nameNb: text('name_nb'),
  nameEn: text('name_en'),
  code: text('code'),
  description: text('description'),
  level: text('level')
})

/** Whom data are disclosed to. */
export const recipient = sqliteTable('recipient', {
  ...rootColumns,
  name: text('name'),
  nameNb: text('name_nb'),
  nameEn: text('name_en'),
  code: text('code'),
  description: text('description'),
  kind: text('kind'),
  country: text('country')
})

/** A processing activity of a municipality. */
export const processingActivity = sqliteTable('processing_activity', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  unitId: ref('unit_id', () => organisationUnit.id),
  responsibleId: ref('responsible_id', () => person.id),
  purpose: text('purpose'),
  legalBases: text('legal_bases'),
  nationalLaw: text('national_law'),
  legalBasisNote: text('legal_basis_note'),
  role: text('role'),
  onBehalfOf: text('on_behalf_of'),
  kle: text('kle'),
  los: text('los'),
  number: text('number'),
  state: text('state'),
  common: text('common'),
  commonNote: text('common_note'),
  template: text('template'),
  templateNote: text('template_note'),
  sources: text('sources'),
  subjectCount: text('subject_count'),
  vulnerableGroups: text('vulnerable_groups'),
  vulnerableGroupsNote: text('vulnerable_groups_note'),
  thirdCountryTransfer: text('third_country_transfer'),
  thirdCountryTransferNote: text('third_country_transfer_note'),
  thirdCountries: text('third_countries'),
  jointControllers: text('joint_controllers'),
  erasure: text('erasure'),
  erasureMonths: integer('erasure_months'),
  erasureFrom: text('erasure_from'),
  erasureRule: text('erasure_rule'),
  erasureProcedure: text('erasure_procedure'),
  nextErasureOn: text('next_erasure_on'),
  archiveDuty: text('archive_duty'),
  archiveRule: text('archive_rule'),
  measures: text('measures'),
  access: text('access'),
  informationGiven: text('information_given'),
  informationGivenNote: text('information_given_note'),
  informationHow: text('information_how'),
  informationUrl: text('information_url'),
  automatedDecisions: text('automated_decisions'),
  automatedDecisionsNote: text('automated_decisions_note'),
  copiedFromId: ref('copied_from_id', (): AnySQLiteColumn => processingActivity.id),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note'),
  internal: text('internal'),
  internalNote: text('internal_note')
})

/** Which data about which persons an activity processes. */
export const processingLine = sqliteTable('processing_line', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  activityId: ref('activity_id', () => processingActivity.id),
  subjectId: ref('subject_id', () => subjectCategory.id),
  erasure: text('erasure'),
  name: text('name'),
  note: text('note')
})

/** A transfer to a third country. */
export const transfer = sqliteTable('transfer', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  activityId: ref('activity_id', () => processingActivity.id),
  recipientId: ref('recipient_id', () => recipient.id),
  country: text('country'),
  basis: text('basis'),
  supplementaryMeasures: text('supplementary_measures'),
  assessedOn: text('assessed_on'),
  url: text('url'),
  name: text('name'),
  note: text('note')
})

/** Whom an activity is about. */
export const activitySubject = sqliteTable(
  'activity_subject',
  {
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull(),
    subjectCategoryId: ref('subject_category_id', () => subjectCategory.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingActivityId, table.subjectCategoryId] })]
)

/** Which data an activity processes. */
export const activityData = sqliteTable(
  'activity_data',
  {
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull(),
    dataCategoryId: ref('data_category_id', () => dataCategory.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingActivityId, table.dataCategoryId] })]
)

/** The systems of an activity. */
export const activitySystem = sqliteTable(
  'activity_system',
  {
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingActivityId, table.systemId] })]
)

/** The processors of an activity. */
export const activityProcessor = sqliteTable(
  'activity_processor',
  {
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull(),
    supplierId: ref('supplier_id', () => supplier.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingActivityId, table.supplierId] })]
)

/** Whom an activity discloses to. */
export const activityRecipient = sqliteTable(
  'activity_recipient',
  {
    processingActivityId: ref('processing_activity_id', () => processingActivity.id).notNull(),
    recipientId: ref('recipient_id', () => recipient.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingActivityId, table.recipientId] })]
)

/** Which data a line is about. */
export const processingLineData = sqliteTable(
  'processing_line_data',
  {
    processingLineId: ref('processing_line_id', () => processingLine.id).notNull(),
    dataCategoryId: ref('data_category_id', () => dataCategory.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingLineId, table.dataCategoryId] })]
)

/** Who gets the data of a line. */
export const processingLineRecipient = sqliteTable(
  'processing_line_recipient',
  {
    processingLineId: ref('processing_line_id', () => processingLine.id).notNull(),
    recipientId: ref('recipient_id', () => recipient.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.processingLineId, table.recipientId] })]
)

/** That a unit has joined a common activity. */
export const participation = sqliteTable('participation', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  activityId: ref('activity_id', () => processingActivity.id),
  unitId: ref('unit_id', () => organisationUnit.id),
  joinedOn: text('joined_on'),
  endedOn: text('ended_on'),
  throughId: ref('through_id', () => unitUse.id),
  name: text('name'),
  note: text('note')
})

/** What an activity's source said when it was copied or last taken over (JSON), a part for each batch that did so. */
export const copyBase = sqliteTable(
  'copy_base',
  {
    recordId: ref('record_id', () => processingActivity.id).notNull(),
    sourceId: ref('source_id', () => processingActivity.id).notNull(),
    batchId: ref('batch_id', () => importBatch.id).notNull(),
    said: text('said').notNull()
  },
  (table) => [primaryKey({ columns: [table.recordId, table.sourceId, table.batchId] })]
)

/** Where a unit has a common activity that it joined otherwise. */
export const adaptation = sqliteTable('adaptation', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  participationId: ref('participation_id', () => participation.id),
  field: text('field'),
  value: text('value'),
  note: text('note'),
  name: text('name')
})

/** A published version of a unit's record of processing activities; `content` is deflated JSON. Never changed. */
export const protocolVersion = sqliteTable('protocol_version', {
  id: text('id').primaryKey(),
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  unitId: text('unit_id').notNull(),
  number: integer('number').notNull(),
  publishedAt: text('published_at').notNull(),
  userId: ref('user_id', () => user.id).notNull(),
  approvedOn: text('approved_on').notNull(),
  approvedBy: text('approved_by').notNull(),
  approvedAs: text('approved_as').notNull(),
  note: text('note'),
  activities: integer('activities').notNull(),
  digest: text('digest').notNull(),
  content: blob('content', { mode: 'buffer' }).notNull()
})
