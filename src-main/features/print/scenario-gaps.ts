import { isRated } from '../../../src-shared/features/assurance/risk.rules.ts'
import { assurance as da } from '../../../src-shared/i18n/da/assurance.ts'
import { assurance as en } from '../../../src-shared/i18n/en/assurance.ts'
import { filled } from '../../../src-shared/i18n/fill.ts'
import { assurance as nb } from '../../../src-shared/i18n/nb/assurance.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import type { Database } from '../../db/open.ts'
import { scenariosOf } from '../entities/scenarios.ts'

/** What lacks in an assessment beside its own fields: of so many matters, in words. */
export interface ScenarioGaps {
  readonly wanted: number
  readonly gaps: readonly string[]
}

const texts = { da, nb, en }

/** So many are named, as on the assessment's page. */
const mostNamed = 5

/** The scenarios that an assessment's risks are not known of: together one matter among what is wanted of it. */
export function scenarioGaps(db: Database, entity: EntityName, record: RecordView, language: Language): ScenarioGaps {
  const scenarios = scenariosOf(db, assessmentOf(entity, record))
  const unrated = scenarios.filter((scenario) => !isRated(scenario))
  const words = texts[language]
  const more = unrated.length - mostNamed
  return {
    wanted: scenarios.length > 0 ? 1 : 0,
    gaps: [
      ...unrated.slice(0, mostNamed).map(({ name }) => filled(words['gap.scenario'], { name: String(name) })),
      ...(more > 0 ? [filled(words['gap.more'], { count: more })] : [])
    ]
  }
}

function assessmentOf(entity: EntityName, { id, values }: RecordView) {
  if (entity === 'riskAssessment') return id
  return entity === 'impactAssessment' ? values['riskAssessment'] : undefined
}
