import { Switch, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RowCounts, type RowOutcome, rowOutcomes } from '../../../../../src-shared/features/exchange/import.ts'
import { FilterChips } from '../../../../components/filter-chips/filter-chips.tsx'
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
      <div className={styles.filters}>
        <FilterChips
          label={t('preview.filter')}
          parts={[
            { value: null, label: t('preview.all'), count: counts.read },
            ...rowOutcomes.map((one) => {
              const { icon, colour, count: of } = outcomeLooks[one]
              return { value: one, label: t(`preview.outcome.${one}`), count: counts[of], icon, colour }
            })
          ]}
          chosen={outcome}
          onChoose={setOutcome}
        />
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
