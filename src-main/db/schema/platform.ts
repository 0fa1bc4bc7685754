import { type AnySQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'

/** What systems run on; platforms nest. */
export const platform = sqliteTable('platform', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  parentId: ref('parent_id', (): AnySQLiteColumn => platform.id),
  kind: text('kind'),
  supplierId: ref('supplier_id', () => supplier.id),
  responsibleId: ref('responsible_id', () => person.id),
  unitId: ref('unit_id', () => organisationUnit.id),
  location: text('location'),
  dataProcessingAgreement: text('data_processing_agreement'),
  dataProcessingAgreementNote: text('data_processing_agreement_note'),
  agreementSignedOn: text('agreement_signed_on'),
  agreementExpiresOn: text('agreement_expires_on'),
  riskAssessedOn: text('risk_assessed_on'),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note')
})
