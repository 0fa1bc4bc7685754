import { useTranslation } from 'react-i18next'
import { type FindingCounts, type FindingKind, findingKinds } from '../../../src-shared/features/exchange/feedback.ts'
import { FilterChips } from '../filter-chips/filter-chips.tsx'

interface KindFilterProps {
  readonly counts: FindingCounts
  /** Which is shown alone; null: all of them. */
  readonly kind: FindingKind | null
  readonly onKind: (kind: FindingKind | null) => void
}

/** How many findings there are of each kind; one that is pressed shows its own alone. */
export function KindFilter({ counts, kind, onKind }: KindFilterProps) {
  const { t } = useTranslation('feedback')
  return (
    <FilterChips
      label={t('kinds')}
      parts={findingKinds.map((one) => ({ value: one, label: t(`kind.${one}`), count: counts[one] }))}
      chosen={kind}
      onChoose={onKind}
    />
  )
}
