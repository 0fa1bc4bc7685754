import { mayApprove } from '../../../../src-shared/features/assurance/consultation.rules.ts'
import { riskLevel } from '../../../../src-shared/features/assurance/risk.rules.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue, Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'

/**
 * Whether a change approves an impact assessment whose prior consultation is still open (GDPR art. 36). One that was
 * approved before stays so.
 *
 * @param changed what the change says otherwise
 * @param after the whole record as it would be
 */
export function approvesTooEarly(db: Database, entity: EntityName, changed: Values, after: Values): boolean {
  if (entity !== 'impactAssessment' || !changed['approvedOn']) return false
  return !mayApprove(after, riskStaysHigh(db, after['riskAssessment']))
}

/** Whether a scenario of a risk assessment is high also after the measures. */
function riskStaysHigh(db: Database, assessment: FieldValue | undefined): boolean {
  if (typeof assessment !== 'string' || assessment === '') return false
  return db
    .prepare<[string], [likelihood: string | null, consequence: string | null]>(
      'SELECT likelihood_after, consequence_after FROM risk_scenario WHERE assessment_id = ? AND deleted_at IS NULL'
    )
    .raw()
    .all(assessment)
    .some(([likelihood, consequence]) => riskLevel(likelihood, consequence) === 'high')
}
