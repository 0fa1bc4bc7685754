import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { organisationUnit, person } from './organisation.ts'
import { ref, rootColumns } from './record-columns.ts'
import { supplier } from './supplier.ts'
import { system } from './system.ts'

/** A municipality’s contract with a supplier. */
export const contract = sqliteTable('contract', {
  ...rootColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  name: text('name'),
  number: text('number'),
  kind: text('kind'),
  supplierId: ref('supplier_id', () => supplier.id),
  responsibleId: ref('responsible_id', () => person.id),
  unitId: ref('unit_id', () => organisationUnit.id),
  signedOn: text('signed_on'),
  startsOn: text('starts_on'),
  endsOn: text('ends_on'),
  irrevocableUntil: text('irrevocable_until'),
  noticeMonths: integer('notice_months'),
  terminatedOn: text('terminated_on'),
  yearlyCost: integer('yearly_cost'),
  userExtractTerms: text('user_extract_terms'),
  userExtractTermsNote: text('user_extract_terms_note'),
  cprDeletionTerms: text('cpr_deletion_terms'),
  cprDeletionTermsNote: text('cpr_deletion_terms_note'),
  exitTerms: text('exit_terms'),
  exitTermsNote: text('exit_terms_note'),
  url: text('url'),
  reviewedOn: text('reviewed_on'),
  reviewedBy: text('reviewed_by'),
  nextReviewOn: text('next_review_on'),
  note: text('note')
})

/** Which systems a contract is about. */
export const contractSystem = sqliteTable(
  'contract_system',
  {
    contractId: ref('contract_id', () => contract.id).notNull(),
    systemId: ref('system_id', () => system.id).notNull()
  },
  (table) => [primaryKey({ columns: [table.contractId, table.systemId] })]
)
