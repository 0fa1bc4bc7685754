import { useTranslation } from 'react-i18next'
import { jointArrangementDerived } from '../../../src-shared/features/protocol/joint-arrangement.derived.ts'
import { arrangementSigns } from '../../../src-shared/features/protocol/joint-arrangement.rules.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useToday } from '../../app/use-today.ts'
import { StandingChip } from '../../components/standing-chip.tsx'
import { useFormat } from '../../i18n/use-format.ts'

const states = new Map(
  jointArrangementDerived.flatMap(({ field }) => field.choices.map(({ code, labels }) => [code, labels]))
)

/** How an arrangement of joint controllers stands; why, on hover and focus. */
export function ArrangementChips({ record }: { readonly record: RecordView }) {
  const { t } = useTranslation('protocol')
  const format = useFormat()
  return arrangementSigns(record.values, useToday()).map(({ state, standing, date }) => {
    const labels = states.get(state)
    return (
      <StandingChip
        key={state}
        standing={standing}
        label={labels ? format.label(labels) : state}
        reason={t(`arrangement.${state}`, { date: date ? format.date(date) : '' })}
      />
    )
  })
}
