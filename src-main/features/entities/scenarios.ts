import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'

/**
 * What the scenarios of a risk assessment are called and how they are rated, by name.
 *
 * @param assessment a field's value: none of them where it names no assessment
 */
export function scenariosOf(db: Database, assessment: FieldValue | undefined): readonly Values[] {
  if (typeof assessment !== 'string' || assessment === '') return []
  return db
    .prepare<[string], Record<string, string | null>>(
      `SELECT name, likelihood, consequence, likelihood_after AS likelihoodAfter, consequence_after AS consequenceAfter
       FROM risk_scenario WHERE assessment_id = ? AND deleted_at IS NULL ORDER BY name`
    )
    .all(assessment)
}
