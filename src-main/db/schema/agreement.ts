import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { ref, rowColumns } from './record-columns.ts'
import { systemUse } from './system-use.ts'

/** The data processing agreement of a system’s use. */
export const agreement = sqliteTable('agreement', {
  ...rowColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemUseId: ref('system_use_id', () => systemUse.id).notNull(),
  dataProcessingAgreement: text('data_processing_agreement'),
  dataProcessingAgreementNote: text('data_processing_agreement_note'),
  agreementSignedOn: text('agreement_signed_on'),
  agreementExpiresOn: text('agreement_expires_on'),
  agreementRequired: text('agreement_required'),
  agreementRequiredNote: text('agreement_required_note'),
  agreementExempt: text('agreement_exempt'),
  operationAgreement: text('operation_agreement'),
  operationAgreementNote: text('operation_agreement_note'),
  operationAgreementOn: text('operation_agreement_on'),
  agreementUrl: text('agreement_url')
})
