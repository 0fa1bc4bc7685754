import { useTranslation } from 'react-i18next'
import type { QuestionState } from '../../../../src-shared/features/agreements/oversight-question.rules.ts'
import type { Standing } from '../../../../src-shared/features/systems/system.rules.ts'
import { questionsIn, useQuestions } from '../../../components/oversight/use-questions.ts'
import { StandingChip } from '../../../components/standing-chip.tsx'

const waiting = [
  ['unanswered', 'missing'],
  ['toAssess', 'soon'],
  ['followUp', 'overdue']
] as const satisfies readonly (readonly [QuestionState, Standing])[]

/** How far an oversight's questions are: how many wait for what, or that none does; nothing where none is asked. */
export function QuestionChips({ oversight }: { readonly oversight: string }) {
  const { t } = useTranslation('agreements')
  const rows = useQuestions(oversight).data?.rows ?? []
  if (rows.length === 0) return null
  const open = waiting.flatMap(([state, standing]) => {
    const count = questionsIn(rows, state).length
    return count > 0 ? [{ state, standing, count }] : []
  })
  if (open.length === 0)
    return (
      <StandingChip
        standing="valid"
        label={t('questions.settled')}
        reason={t('questions.settled.reason', { count: rows.length })}
      />
    )
  return open.map(({ state, standing, count }) => (
    <StandingChip
      key={state}
      standing={standing}
      label={t(`questions.chip.${state}`, { count })}
      reason={t(`questions.reason.${state}`, { count, total: rows.length })}
    />
  ))
}
