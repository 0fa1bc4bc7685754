import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconPlus, IconUserSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { bySource } from '../../../src-shared/features/cpr-audit/key-figures.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import cards from '../../components/cards.module.css'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { AreaNote } from './area-note.tsx'
import styles from './audit.module.css'
import { BeginDialog } from './begin-dialog.tsx'
import { PolicyCard } from './policy-card.tsx'
import { SourceCard } from './source-card.tsx'

/** All audits, by source, with what tells over time whether subscriptions are looked after. */
export function AuditsPage() {
  const { t } = useTranslation('cpr-audits')
  const { data, error, refetch } = useChannel('cprAudit.list', {})
  const [beginning, setBeginning] = useState(false)
  const begin = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setBeginning(true)}>
      {t('begin')}
    </Button>
  )
  return (
    <div className={styles.page}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed" maw={760}>
            {t('lead')}
          </Text>
        </div>
        {data && data.length > 0 && begin}
      </Group>
      <AreaNote />
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Skeleton h={180} radius="md" />
        </Later>
      )}
      {data?.length === 0 && (
        <section className={cards.card}>
          <EmptyNote icon={<IconUserSearch size={44} stroke={1.2} />} title={t('empty.title')} actions={begin}>
            {t('empty.text')}
          </EmptyNote>
        </section>
      )}
      {data && bySource(data).map((of) => <SourceCard key={of.source.id ?? of.source.name} {...of} />)}
      <PolicyCard />
      {beginning && <BeginDialog source={null} onClose={() => setBeginning(false)} />}
    </div>
  )
}
