import { useTranslation } from 'react-i18next'
import { type ErasureConflict, erasureConflict } from '../../../../src-shared/features/protocol/erasure.rules.ts'
import { processingActivityDerived } from '../../../../src-shared/features/protocol/processing-activity.derived.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { StandingChip } from '../../../components/standing-chip.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

const labels = new Map(
  processingActivityDerived.flatMap(({ field }) => field.choices.map((choice) => [choice.code, choice.labels]))
)

/** How erasure and archive duty are at odds, with what to do about it on hover and focus. */
export function ConflictChip({ conflict }: { readonly conflict: ErasureConflict }) {
  const { t } = useTranslation('erasures')
  const format = useFormat()
  const label = labels.get(conflict)
  return (
    <StandingChip
      standing={conflict === 'undecided' ? 'soon' : 'overdue'}
      label={label ? format.label(label) : conflict}
      reason={t(`conflict.${conflict}`)}
    />
  )
}

/** The same beside an activity's name; nothing where the two agree. */
export function ActivityConflict({ activity }: { readonly activity: RecordView }) {
  const conflict = erasureConflict(activity.values)
  return conflict && <ConflictChip conflict={conflict} />
}
