import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMay, useReadsLists } from '../../../app/session.tsx'
import { KeyNote } from '../key-note.tsx'
import { ReadinessCard } from '../readiness/readiness-card.tsx'
import styles from '../shielding.module.css'
import { DueCard } from './due-card.tsx'
import { ExtractCard } from './extract-card.tsx'
import { FiguresCard } from './figures-card.tsx'
import { MinLogCard } from './minlog-card.tsx'
import { PurgeCard } from './purge-card.tsx'

/** What presses, how many there are, extracts, and what is to be deleted. */
export function OverviewPage() {
  const { t } = useTranslation('shielding-overview')
  const mayManage = useMay('shielding.manage')
  const readsLists = useReadsLists()
  return (
    <div className={styles.page}>
      <div>
        <Title order={1}>{t('title')}</Title>
        <Text size="sm" c="dimmed">
          {t('lead')}
        </Text>
      </div>
      <KeyNote />
      <DueCard />
      <div className={styles.columns}>
        <div className={styles.column}>
          <FiguresCard />
          <ReadinessCard />
        </div>
        <div className={styles.column}>
          <ExtractCard />
          {readsLists && <MinLogCard />}
          {mayManage && <PurgeCard />}
        </div>
      </div>
    </div>
  )
}
