import { Button, Group, Skeleton, Text, Title } from '@mantine/core'
import { IconAddressBook, IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay, useMayCreate } from '../../app/session.tsx'
import cards from '../../components/cards.module.css'
import { newPath } from '../../components/entity-paths.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { Later } from '../../components/feedback/later.tsx'
import { ChannelMatrix } from './channel-matrix.tsx'
import styles from './cpr.module.css'
import { CprFindings, CprTotals } from './cpr-figures.tsx'
import { ReportMenu } from './report-menu.tsx'

/** Systems read at once; more on request. */
const step = 200

/** Who follows citizens in CPR, by which channel, and what is missing for it to be allowed; each figure opens its list. */
export function CprOverviewPage() {
  const { t } = useTranslation('cpr')
  const [limit, setLimit] = useState(step)
  const { data, error, refetch } = useChannel('cprSubscriptions.overview', { limit }, { keep: true })
  const empty = data?.total === 0 && data.figures.sources === 0
  return (
    <div className={styles.page}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={1}>{t('title')}</Title>
          <Text size="sm" c="dimmed">
            {t('lead')}
          </Text>
        </div>
        {data && !empty && <ReportMenu />}
      </Group>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Skeleton h={90} radius="md" />
          <Skeleton h={320} radius="md" />
        </Later>
      )}
      {empty && <Start />}
      {data && !empty && (
        <>
          <CprTotals figures={data.figures} />
          <CprFindings figures={data.figures} />
          {data.total > 0 && <ChannelMatrix overview={data} onMore={() => setLimit(limit + 4 * step)} />}
        </>
      )}
    </div>
  )
}

function Start() {
  const { t } = useTranslation('cpr')
  const mayImport = useMay('register.import')
  const mayCreate = useMayCreate()('subscriptionSource')
  return (
    <section className={cards.card}>
      <EmptyNote
        icon={<IconAddressBook size={44} stroke={1.2} />}
        title={t('empty.title')}
        actions={
          <>
            {mayCreate && (
              <Button
                component={Link}
                to={newPath('subscriptionSource')}
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {t('empty.new')}
              </Button>
            )}
            {mayImport && (
              <Button
                component={Link}
                to="/exchange/import"
                variant="default"
                leftSection={<IconFileImport size={18} aria-hidden />}
              >
                {t('empty.import')}
              </Button>
            )}
          </>
        }
      >
        {t('empty.text')}
      </EmptyNote>
    </section>
  )
}
