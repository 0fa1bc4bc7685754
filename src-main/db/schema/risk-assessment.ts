import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { municipality } from './municipality.ts'
import { ref, rowColumns } from './record-columns.ts'
import { systemUse } from './system-use.ts'

/** The risk assessment of a system’s use. */
export const riskAssessment = sqliteTable('risk_assessment', {
  ...rowColumns,
  municipalityId: ref('municipality_id', () => municipality.id).notNull(),
  systemUseId: ref('system_use_id', () => systemUse.id).notNull(),
  riskAssessed: text('risk_assessed'),
  riskAssessedNote: text('risk_assessed_note'),
  riskAssessedOn: text('risk_assessed_on'),
  riskLevel: text('risk_level'),
  nextRiskAssessmentOn: text('next_risk_assessment_on'),
  riskUrl: text('risk_url'),
  riskNote: text('risk_note')
})
