import { Switch, Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RowCounts, type RowOutcome, rowOutcomes } from '../../../../../src-shared/features/exchange/import.ts'
import { useFormat } from '../../../../i18n/use-format.ts'
import { outcomeLooks } from './outcomes.ts'
import styles from './preview.module.css'
import { PreviewList } from './preview-list.tsx'

/** Every row with what becomes of it, filtered by a click on the counts. */
export function PreviewRows({ counts }: { readonly counts: RowCounts }) {
  const { t } = useTranslation('exchange')
  const [outcome, setOutcome] = useState<RowOutcome | null>(null)
  const [withIssues, setWithIssues] = useState(false)
  return (
    <>
      <div className={styles.filters} role="radiogroup" aria-label={t('preview.filter')}>
        <Filter
          label={t('preview.all')}
          count={counts.read}
          chosen={outcome === null}
          onChoose={() => setOutcome(null)}
        />
        {rowOutcomes.map((one) => (
          <Filter
            key={one}
            outcome={one}
            label={t(`preview.outcome.${one}`)}
            count={counts[outcomeLooks[one].count]}
            chosen={outcome === one}
            onChoose={() => setOutcome(outcome === one ? null : one)}
          />
        ))}
        <div className={styles.spring} />
        <Switch
          size="xs"
          label={<Text size="sm">{t('preview.withIssues')}</Text>}
          checked={withIssues}
          onChange={(event) => setWithIssues(event.currentTarget.checked)}
        />
      </div>
      <PreviewList key={`${outcome ?? ''}|${withIssues}`} filter={{ outcome, withIssues }} />
    </>
  )
}

interface FilterProps {
  readonly outcome?: RowOutcome
  readonly label: string
  readonly count: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

function Filter({ outcome, label, count, chosen, onChoose }: FilterProps) {
  const format = useFormat()
  const look = outcome && outcomeLooks[outcome]
  return (
    <UnstyledButton
      role="radio"
      aria-checked={chosen}
      className={styles.filter}
      disabled={count === 0 && !chosen}
      onClick={onChoose}
    >
      {look && <look.icon size={14} aria-hidden {...(count > 0 && { color: look.colour })} />}
      {label} <b>{format.number(count)}</b>
    </UnstyledButton>
  )
}
