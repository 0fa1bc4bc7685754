import { approvalObstacle } from '../../../../src-shared/features/assurance/consultation.rules.ts'
import { isRated } from '../../../../src-shared/features/assurance/risk.rules.ts'
import type { ErrorCode } from '../../../../src-shared/kernel/errors.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'
import type { Database } from '../../../db/open.ts'
import { scenariosOf } from '../scenarios.ts'

/** Why an approval is refused, with what its text names. */
interface Refused {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
}

/** So many scenarios are named in a refusal; the assessment's page shows them all. */
const mostNamed = 5

/**
 * Why a change may not approve an impact assessment (`approvalObstacle`), null where it may or approves none. One that
 * was approved before stays so.
 *
 * @param changed what the change says otherwise
 * @param after the whole record as it would be
 */
export function refusedApproval(db: Database, entity: EntityName, changed: Values, after: Values): Refused | null {
  if (entity !== 'impactAssessment' || !changed['approvedOn']) return null
  const scenarios = scenariosOf(db, after['riskAssessment'])
  const obstacle = approvalObstacle(after, scenarios)
  if (obstacle === 'consultation') return { code: 'field.consultationOpen', params: {} }
  return obstacle && { code: 'field.scenariosUnrated', params: named(scenarios.filter((one) => !isRated(one))) }
}

function named(unrated: readonly Values[]): Refused['params'] {
  const names = unrated.slice(0, mostNamed).map(({ name }) => `“${String(name)}”`)
  return { count: unrated.length, scenarios: [...names, ...(unrated.length > mostNamed ? ['…'] : [])].join(', ') }
}
