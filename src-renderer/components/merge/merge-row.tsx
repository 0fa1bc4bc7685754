import { Radio } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MergePreview, MergeSaid } from '../../../src-shared/features/merge/contract.ts'
import type { MergeDifference, MergeSide } from '../../../src-shared/features/merge/merge.rules.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useValueText } from '../fields/value-text.ts'
import { MasteredLine, SaidLine } from '../record/field-said.tsx'

interface MergeRowProps {
  readonly entity: Entity
  readonly difference: MergeDifference
  readonly keep: MergePreview['keep']
  readonly drop: MergePreview['drop']
  /** It follows from another record: nothing is to be chosen. */
  readonly said: MergeSaid | undefined
  readonly chosen: MergeSide
  readonly onChoose: (side: MergeSide) => void
}

/** One field as both records say it, and whose word holds. */
export function MergeRow({ entity, difference, keep, drop, said: follows, chosen, onChoose }: MergeRowProps) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const text = useValueText()
  const { key, sides } = difference
  const field = entity.fields.find((f) => f.key === key)
  const label = field ? format.label(field.labels) : key.slice('extra.'.length)
  const said = (record: RecordView): string =>
    (field ? text(field, record.values[key], record.refs) : (record.extra[key.slice('extra.'.length)] ?? '')) ||
    t('merge.empty')
  const texts: Readonly<Record<MergeSide, string>> = { keep: said(keep), drop: said(drop), both: t('merge.side.both') }
  const mastered = keep.mastered?.[key]
  if (field && (follows || mastered))
    return (
      <tr>
        <th scope="row">{label}</th>
        <td colSpan={3}>
          {follows ? text(field, follows.value, {}) || t('merge.empty') : texts.keep}
          {follows ? <SaidLine said={follows.by} /> : mastered && <MasteredLine mastered={mastered} />}
        </td>
      </tr>
    )
  return (
    <tr>
      <th scope="row">{label}</th>
      {(['keep', 'drop', 'both'] as const).map((side) => (
        <td key={side}>
          {sides.includes(side) && (
            <Radio
              name={`merge-${key}`}
              checked={chosen === side}
              onChange={() => onChoose(side)}
              label={side === 'both' ? undefined : texts[side]}
              aria-label={`${label}: ${texts[side]}`}
            />
          )}
        </td>
      ))}
    </tr>
  )
}
