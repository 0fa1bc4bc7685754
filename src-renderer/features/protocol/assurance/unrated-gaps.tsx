import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { recordPath } from '../../../components/entity-paths.ts'
import { noGaps, type PieceGaps } from '../../../components/record/record-parts.ts'
import { useScenarios } from './use-scenarios.ts'

interface UnratedGapsProps {
  /** The risk assessment; null: none is named. */
  readonly assessment: string | null
  readonly view: (gaps: PieceGaps) => ReactNode
}

/** What lacks in an assessment as long as its scenarios are not rated: each of them by name, which leads to it. */
export function UnratedGaps({ assessment, view }: UnratedGapsProps) {
  const { t } = useTranslation('assurance')
  const scenarios = useScenarios(assessment)
  if (assessment === null || scenarios === null || scenarios.total === 0) return view(noGaps)
  const { unrated, named } = scenarios
  const gaps = named.map(({ id, values }) => ({
    key: id,
    label: t('gap.scenario', { name: String(values['name'] ?? '') }),
    to: recordPath('riskScenario', id)
  }))
  const left = unrated - named.length
  const more = { key: 'more', label: t('gap.more', { count: left }), to: recordPath('riskAssessment', assessment) }
  return view({ wanted: 1, filled: unrated === 0 ? 1 : 0, gaps: left > 0 ? [...gaps, more] : gaps })
}
