import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { platform } from './platform.ts'
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
  accessReviewedNote: text('access_reviewed_note'),
  citizenUrl: text('citizen_url'),
  staffUrl: text('staff_url'),
  supplierUrl: text('supplier_url'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  administratorUnitId: ref('administrator_unit_id', () => organisationUnit.id),
  accessForCitizens: text('access_for_citizens'),
  accessForCitizensNote: text('access_for_citizens_note'),
  accessForStaff: text('access_for_staff'),
  accessForStaffNote: text('access_for_staff_note'),
  platformId: ref('platform_id', () => platform.id),
  nis2: text('nis2'),
  nis2Note: text('nis2_note'),
  strategicFit: text('strategic_fit'),
  technicalFit: text('technical_fit'),
  functionalFit: text('functional_fit'),
  isArchive: text('is_archive'),
  isArchiveNote: text('is_archive_note'),
  archiveFunction: text('archive_function'),
  archiveRule: text('archive_rule'),
  archiveRetention: text('archive_retention'),
  archiveCreatorId: ref('archive_creator_id', () => organisationUnit.id),
  archiveDataFrom: text('archive_data_from'),
  archiveDataTo: text('archive_data_to'),
  archiveReadOnlyUntil: text('archive_read_only_until'),
  archiveExtractFormat: text('archive_extract_format'),
  archiveExtractedOn: text('archive_extracted_on'),
  archiveExtractTested: text('archive_extract_tested'),
  archiveExtractTestedNote: text('archive_extract_tested_note'),
  archiveDeliveredOn: text('archive_delivered_on'),
  archiveDeliveredTo: text('archive_delivered_to'),
  archivistId: ref('archivist_id', () => person.id),
  minLogShown: text('min_log_shown'),
  minLogShownNote: text('min_log_shown_note'),
  minLogShielded: text('min_log_shielded'),
  minLogShieldedNote: text('min_log_shielded_note'),
  minLogSince: text('min_log_since'),
  minLogPaused: text('min_log_paused'),
  minLogPausedNote: text('min_log_paused_note'),
  minLogExposed: text('min_log_exposed'),
  minLogActivities: text('min_log_activities'),
  minLogNote: text('min_log_note'),
  internal: text('internal'),
  internalNote: text('internal_note')
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

/** People with a role in a system's use, beside the first owner and administrator. */
const peopleOf = <N extends string>(name: N) =>
  sqliteTable(
    name,
    {
      systemUseId: ref('system_use_id', () => systemUse.id).notNull(),
      personId: ref('person_id', () => person.id).notNull()
    },
    (table) => [primaryKey({ columns: [table.systemUseId, table.personId] })]
  )

/** Further owners. */
export const systemUseOwner = peopleOf('system_use_owner')
/** Further administrators. */
export const systemUseAdministrator = peopleOf('system_use_administrator')
/** Super-users. */
export const systemUseKeyUser = peopleOf('system_use_key_user')
/** Who may order changes. */
export const systemUseOrderer = peopleOf('system_use_orderer')
