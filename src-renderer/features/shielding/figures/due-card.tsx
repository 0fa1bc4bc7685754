import { Anchor, Skeleton, Text } from '@mantine/core'
import { IconAlertTriangle, IconClock, type TablerIcon } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { DueKind } from '../../../../src-shared/features/shielding/due.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useMay } from '../../../app/session.tsx'
import { Card } from '../../../components/cards/card.tsx'
import cards from '../../../components/cards/cards.module.css'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Later } from '../../../components/feedback/later.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import styles from '../shielding.module.css'

const pressing: ReadonlySet<DueKind> = new Set(['late', 'lapsed'])

/** What is due of the cases that the user sees, the most pressing first. */
export function DueCard() {
  const { t } = useTranslation('shielding-overview')
  const format = useFormat()
  const mayManage = useMay('shielding.manage')
  const { data, error, refetch } = useChannel('shielding.due', {}, { keep: true })
  return (
    <Card title={t('due')}>
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Skeleton h={80} />
        </Later>
      )}
      {data && data.transfers > 0 && (
        <Text size="sm" fw={600} className={styles.late} role="status">
          <IconAlertTriangle size={15} aria-hidden />{' '}
          {t('due.transfers', { count: data.transfers, number: format.number(data.transfers) })}{' '}
          <Anchor
            component={Link}
            to={mayManage ? '/shielding/transfers' : '/shielding/cases'}
            size="sm"
            underline="always"
          >
            {t('due.transfers.see')}
          </Anchor>
        </Text>
      )}
      {data && data.rows.length === 0 && data.transfers === 0 && <Text size="sm">{t('due.none')}</Text>}
      {data && data.rows.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className={cards.list} tabIndex={0} aria-label={t('due')}>
          <table className={cards.table}>
            <thead>
              <tr>
                <th>{t('due.what')}</th>
                <th>{t('due.case')}</th>
                <th>{t('due.unit')}</th>
                <th>{t('due.on')}</th>
              </tr>
            </thead>
            <tbody>
              {data.rows.map(({ kind, on, case: of }) => {
                const Icon: TablerIcon = pressing.has(kind) ? IconAlertTriangle : IconClock
                return (
                  <tr key={`${of.id}-${kind}`}>
                    <td className={pressing.has(kind) ? styles.late : undefined} data-whole>
                      <Icon size={15} aria-hidden /> {t(`due.${kind}`)}
                    </td>
                    <td data-whole>
                      <Anchor component={Link} to={`/shielding/cases/${of.id}`} size="sm" underline="always">
                        {caseName(of.number)}
                      </Anchor>
                    </td>
                    <td>{of.unit.name}</td>
                    <td data-whole>{format.date(on)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
      {data && data.total > data.rows.length && (
        <Text size="xs" c="dimmed">
          {t('due.more', { shown: format.number(data.rows.length), total: format.number(data.total) })}
        </Text>
      )}
    </Card>
  )
}
