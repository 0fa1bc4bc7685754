import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type FindingCounts, type FindingKind, findingKinds } from '../../../src-shared/features/exchange/feedback.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './findings.module.css'

interface KindFilterProps {
  readonly counts: FindingCounts
  /** Which is shown alone; null: all of them. */
  readonly kind: FindingKind | null
  readonly onKind: (kind: FindingKind | null) => void
}

/** How many findings there are of each kind; one that is pressed shows its own alone. */
export function KindFilter({ counts, kind, onKind }: KindFilterProps) {
  const { t } = useTranslation('feedback')
  const format = useFormat()
  return (
    <div role="radiogroup" aria-label={t('kinds')} className={styles.filters}>
      {findingKinds.map((one) => (
        <UnstyledButton
          key={one}
          role="radio"
          aria-checked={kind === one}
          className={styles.filter}
          disabled={counts[one] === 0 && kind !== one}
          onClick={() => onKind(kind === one ? null : one)}
        >
          {t(`kind.${one}`)} <b>{format.number(counts[one])}</b>
        </UnstyledButton>
      ))}
    </div>
  )
}
