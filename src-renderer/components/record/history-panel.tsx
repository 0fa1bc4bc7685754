import { Anchor, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { HistoryItem } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import { historyPath } from '../history-path.ts'
import { useToldChanges } from '../use-told-changes.ts'
import { ChangeView, HistoryHead } from './history-change.tsx'
import { PutBackEntry, PutBackField, PutBackHindrance } from './put-back.tsx'
import styles from './record.module.css'

/** The record's history at its side, newest first. */
export function HistoryPanel({ entity, id }: { readonly entity: Entity; readonly id: string }) {
  const { t } = useTranslation('record')
  const mayReadHistory = useMay('history.read')
  const { data, error, refetch } = useChannel(`${entity.name}.history`, { id })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className={styles.side} aria-label={t('history')} tabIndex={0}>
      <Title order={2} mb="xs">
        {t('history')}
      </Title>
      {mayReadHistory && (
        <Anchor
          component={Link}
          to={historyPath({ entity: entity.name, recordId: id })}
          size="sm"
          display="block"
          underline="always"
          mb="xs"
        >
          {t('history.whole')}
        </Anchor>
      )}
      <PutBackHindrance />
      {error && <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />}
      {!data && !error && (
        <Later>
          <Stack>
            <Skeleton h={10} />
            <Skeleton h={10} w="70%" />
          </Stack>
        </Later>
      )}
      {data?.length === 0 && <Text c="dimmed">{t('history.none')}</Text>}
      {data?.map((item) => (
        <Entry key={item.seq} entity={entity} item={item} />
      ))}
    </aside>
  )
}

function Entry({ entity, item }: { readonly entity: Entity; readonly item: HistoryItem }) {
  const { t } = useTranslation('record')
  const told = useToldChanges()
  // A new record's entry would only say again what the page says.
  const changes = item.action === 'create' ? [] : told(entity.name, item)
  return (
    <div className={styles.change}>
      <HistoryHead item={item} />
      {changes.map((change) => (
        <div key={change.key}>
          <ChangeView change={change} named />
          <PutBackField field={change.field} change={item.changes[change.key]} item={item} />
        </div>
      ))}
      {item.purged && (
        <Text size="sm" c="dimmed">
          {t('history.purged')}
        </Text>
      )}
      <PutBackEntry entity={entity} item={item} />
    </div>
  )
}
