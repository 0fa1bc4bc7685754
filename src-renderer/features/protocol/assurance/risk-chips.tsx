import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type RiskLevel, riskLevel } from '../../../../src-shared/features/assurance/risk.rules.ts'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import styles from './assurance.module.css'

/** How grave a scenario is now and after the measures; what is not rated is told too. */
export function RiskChips({ record: { values } }: { readonly record: RecordView }) {
  const { t } = useTranslation('assurance')
  return (
    <>
      <RiskChip when={t('matrix.now')} level={riskLevel(values['likelihood'], values['consequence'])} />
      <RiskChip when={t('matrix.after')} level={riskLevel(values['likelihoodAfter'], values['consequenceAfter'])} />
    </>
  )
}

function RiskChip({ when, level }: { readonly when: string; readonly level: RiskLevel | null }) {
  const { t } = useTranslation('assurance')
  return (
    <Badge
      variant="default"
      tt="none"
      fw={500}
      leftSection={level && <span className={`${styles[level]} ${styles.mark}`} aria-hidden />}
    >
      {when}: {t(`level.${level ?? 'unsaid'}`)}
    </Badge>
  )
}
