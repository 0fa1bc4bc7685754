import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { ref, rowColumns } from './record-columns.ts'
import { system } from './system.ts'

/** One municipality’s use of a system. */
export const systemUse = sqliteTable('system_use', {
  ...rowColumns,
  id: text('id').notNull().unique(),
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemId: ref('system_id', () => system.id).notNull(),
  lifecycle: text('lifecycle'),
  localId: text('local_id'),
  note: text('note'),
  unitId: ref('unit_id', () => organisationUnit.id),
  ownerId: ref('owner_id', () => person.id),
  administratorId: ref('administrator_id', () => person.id),
  coordinatorId: ref('coordinator_id', () => person.id),
  ownershipModel: text('ownership_model'),
  groupEmail: text('group_email'),
  accessContact: text('access_contact'),
  userCount: text('user_count'),
  inUseFrom: text('in_use_from'),
  endsOn: text('ends_on'),
  businessCritical: text('business_critical'),
  businessCriticalNote: text('business_critical_note'),
  sociallyCritical: text('socially_critical'),
  sociallyCriticalNote: text('socially_critical_note'),
  knownShortcomings: text('known_shortcomings'),
  personalData: text('personal_data'),
  personalDataNote: text('personal_data_note'),
  dataLevel: text('data_level'),
  nationalNumbers: text('national_numbers'),
  nationalNumbersNote: text('national_numbers_note'),
  erasureLimit: text('erasure_limit'),
  impactAssessedOn: text('impact_assessed_on'),
  classification: text('classification'),
  confidentiality: text('confidentiality'),
  integrity: text('integrity'),
  availability: text('availability'),
  encryption: text('encryption'),
  encryptionNote: text('encryption_note'),
  accessControl: text('access_control'),
  accessControlNote: text('access_control_note'),
  logging: text('logging'),
  loggingNote: text('logging_note'),
  accessReviewedOn: text('access_reviewed_on'),
  archiveWorthy: text('archive_worthy'),
  archiveWorthyNote: text('archive_worthy_note'),
  archiveDuty: text('archive_duty'),
  archiveNote: text('archive_note'),
  reviewedOn: text('reviewed_on'),
  superUsers: text('super_users'),
  criticality: text('criticality'),
  hoursToCritical: integer('hours_to_critical'),
  criticalPeriods: text('critical_periods'),
  dataLocation: text('data_location'),
  thirdCountryTransfer: text('third_country_transfer'),
  thirdCountryTransferNote: text('third_country_transfer_note'),
  thirdCountries: text('third_countries'),
  nextErasureOn: text('next_erasure_on'),
  impactAssessed: text('impact_assessed'),
  impactAssessedNote: text('impact_assessed_note'),
  pseudonymisation: text('pseudonymisation'),
  pseudonymisationNote: text('pseudonymisation_note'),
  backup: text('backup'),
  backupNote: text('backup_note'),
  measuresNote: text('measures_note'),
  accessReviewed: text('access_reviewed'),
  accessReviewedNote: text('access_reviewed_note')
})

/** Which units use a system. */
export const systemUseUnit = sqliteTable(
  'system_use_unit',
  {
    systemUseId: ref('system_use_id', () => systemUse.id).notNull(),
    organisationUnitId: ref('organisation_unit_id', () => organisationUnit.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.systemUseId, table.organisationUnitId] })]
)
