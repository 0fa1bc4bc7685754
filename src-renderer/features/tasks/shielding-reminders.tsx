import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { caseName } from '../../../src-shared/features/shielding/case.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay, useShowsShielding } from '../../app/session.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './tasks.module.css'

const shown = 4

/**
 * The user's own tasks that no list, count or export of tasks has: shieldings whose time runs out, by number and unit,
 * for whoever decides or handles them.
 */
export function ShieldingReminders() {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const isMine = useMay('shielding.decide')
  const enabled = useShowsShielding() && isMine
  const { data, error, refetch } = useChannel('shielding.reminders', { limit: shown }, { enabled, keep: true })
  if (enabled && error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
  if (!enabled || !data || data.total === 0) return null
  return (
    <section className={styles.reminders} aria-labelledby="shielding-reminders">
      <Text id="shielding-reminders" size="sm" fw={600}>
        {t('shielding.title')}
      </Text>
      <ul>
        {data.rows.map(({ kind, case: { id, number, runsUntil, unit } }) => {
          const Icon = kind === 'lapsed' ? IconAlertTriangle : IconClock
          const until = runsUntil === null ? '' : format.date(runsUntil)
          return (
            <li key={id} className={styles.due} data-overdue={kind === 'lapsed' || undefined}>
              <Icon size={15} aria-hidden />
              <Anchor component={Link} to={`/shielding/cases/${id}`} size="sm" c="inherit" underline="always">
                {caseName(number)}
              </Anchor>
              <span>{t(kind === 'lapsed' ? 'shielding.lapsed' : 'shielding.ends', { until })}</span>
              <span className={styles.quiet}>{unit.name}</span>
            </li>
          )
        })}
      </ul>
      {data.total > data.rows.length && (
        <Anchor component={Link} to="/shielding/overview" size="sm" underline="always">
          {t('shielding.all', { number: format.number(data.total) })}
        </Anchor>
      )}
    </section>
  )
}
