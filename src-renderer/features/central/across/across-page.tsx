import { Button, Group, Text, Title } from '@mantine/core'
import { IconChartBar } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Across } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import cards from '../../../components/cards.module.css'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from './across.module.css'
import { AcrossCards } from './across-cards.tsx'
import { Counting } from './counting.tsx'
import { SaveFile } from './save-file.tsx'
import { useAcross } from './use-across.ts'

/** All municipalities together: how much there is, what calls for action, how far they are; each figure opens its list. */
export function AcrossPage() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const { data, error, refetch, counting } = useAcross()
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} m="md" />
  if (!data) return <Counting of={counting} />
  const count = data.municipalities.length
  return (
    <div className={styles.page}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Title order={1}>{t('page.across')}</Title>
          {count > 0 && (
            <Text size="sm" c="dimmed">
              {t('lead', { count, number: format.number(count) })} {t('asOf', { on: format.date(data.today) })}
            </Text>
          )}
        </div>
        {count > 0 && <SaveFile />}
      </Group>
      {count === 0 ? (
        <EmptyNote
          icon={<IconChartBar size={44} stroke={1.2} />}
          title={t('empty.title')}
          actions={
            <Button component={Link} to="/central/packages">
              {t('empty.read')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyNote>
      ) : (
        <>
          <Counts of={data} />
          <AcrossCards of={data} />
        </>
      )}
    </div>
  )
}

/** How much there is of everything, the same counted once. */
function Counts({ of: { municipalities, totals } }: { readonly of: Across }) {
  const { t } = useTranslation('across')
  const format = useFormat()
  const counted = [
    ['municipalities', municipalities.length, null, '/central/municipalities'],
    ['systems', totals.systems, totals.records.system, '/central/compare'],
    ['suppliers', totals.suppliers, null, '/central/compare?of=suppliers'],
    ['activities', totals.records.processingActivity, null, '/central/municipalities?show=counts'],
    ['agreements', totals.records.agreement, null, '/central/municipalities?show=counts']
  ] as const
  return (
    <nav className={styles.counts} aria-label={t('group.counts')}>
      {counted.map(([key, count, records, to]) => (
        <Link key={key} to={to} className={cards.count}>
          <div className={cards.number}>{format.number(count)}</div>
          <Text size="sm" c="dimmed">
            {t(`count.${key}`)}
            {records !== null && ` · ${t('records', { number: format.number(records) })}`}
          </Text>
        </Link>
      ))}
    </nav>
  )
}
