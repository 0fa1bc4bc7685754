import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { historyActions } from '../../../src-shared/features/register/history.ts'
import type { HistoryItem } from '../../../src-shared/ipc/entity-channels.ts'
import { useMay } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Hint } from '../hint.tsx'
import { historyPath } from '../history-path.ts'
import type { ToldChange } from '../use-told-changes.ts'
import styles from './record.module.css'

/** Who did what, and when. */
export function HistoryHead({ item }: { readonly item: HistoryItem }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const mayReadHistory = useMay('history.read')
  const action = historyActions.find((known) => known === item.action)
  return (
    <Text size="sm">
      {mayReadHistory ? (
        <Anchor
          component={Link}
          to={historyPath({ userId: item.userId })}
          fw={600}
          size="sm"
          c="inherit"
          title={t('history.ofUser', { name: item.user })}
        >
          {item.user}
        </Anchor>
      ) : (
        <strong>{item.user}</strong>
      )}{' '}
      {action ? t(`action.${action}`) : item.action}
      <Hint label={format.instant(item.at)}>
        <Text span size="xs" c="dimmed" ml={6}>
          {format.ago(item.at)}
        </Text>
      </Hint>
      {item.source && (
        <Text span size="xs" c="dimmed" display="block">
          {item.source}
        </Text>
      )}
    </Text>
  )
}

interface ChangeViewProps {
  readonly change: ToldChange
  /** Whether to say which field it was. */
  readonly named?: boolean
}

/** What a field was and what it became. */
export function ChangeView({ change: { label, before, after }, named = false }: ChangeViewProps) {
  const { t } = useTranslation('record')
  return (
    <div className={styles.diff}>
      {named && (
        <Text size="xs" c="dimmed">
          {label}
        </Text>
      )}
      {before && <del className={styles.before}>{before}</del>}
      <ins style={{ textDecoration: 'none' }}>{after || t('value.cleared')}</ins>
    </div>
  )
}
