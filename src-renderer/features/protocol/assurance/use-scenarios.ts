import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'

/** So many scenarios that are not rated are named. */
const mostNamed = 5

/** How far the scenarios of a risk assessment are. */
export interface Scenarios {
  readonly total: number
  /** How many are high after the measures. */
  readonly high: number
  /** How many are not rated, and the first of them. */
  readonly unrated: number
  readonly named: readonly RecordView[]
}

const none: Scenarios = { total: 0, high: 0, unrated: 0, named: [] }

/**
 * How far the scenarios of a risk assessment are; null until that is known.
 *
 * @param assessment its id; null: there is none
 */
export function useScenarios(assessment: string | null): Scenarios | null {
  const ask = (more: Readonly<Record<string, { readonly anyOf: string[] }>>, limit = 0) => ({
    limit,
    filters: { assessment: { anyOf: [assessment ?? ''] }, ...more }
  })
  const enabled = { enabled: assessment !== null, keep: true }
  const all = useChannel('riskScenario.list', ask({}), enabled)
  const high = useChannel('riskScenario.list', ask({ residualRisk: { anyOf: ['high'] } }), enabled)
  const unrated = useChannel('riskScenario.list', ask({ rating: { anyOf: ['unrated'] } }, mostNamed), enabled)
  if (assessment === null) return none
  if (!all.data || !high.data || !unrated.data) return null
  return { total: all.data.total, high: high.data.total, unrated: unrated.data.total, named: unrated.data.rows }
}

/** The risk assessment that an impact assessment names, null where it names none. */
export function riskAssessmentOf({ values }: RecordView): string | null {
  return typeof values['riskAssessment'] === 'string' && values['riskAssessment'] !== ''
    ? values['riskAssessment']
    : null
}
