import { Box, Button, Popover, Skeleton, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHistory, IconTrashX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryItem } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useMay } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { Later } from '../feedback/later.tsx'
import { LatePopover } from '../late.tsx'
import { useToldChanges } from '../use-told-changes.ts'
import { ChangeView, HistoryHead } from './history-change.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import { PutBackField, PutBackHindrance } from './put-back.tsx'
import { QuietButton } from './quiet-button.tsx'
import styles from './record.module.css'

interface FieldHistoryProps {
  readonly entity: Entity
  readonly field: Field
  readonly record: RecordView
}

/** The history of one field: who, when, what it was and what it became; and purging what it was. */
export function FieldHistory({ entity, field, record }: FieldHistoryProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const [opened, popover] = useDisclosure(false)
  const [purging, setPurging] = useState(false)
  const label = t('history.field', { field: format.label(field.labels) })
  const purge = (): void => {
    popover.close()
    setPurging(true)
  }
  const done = (): void => setPurging(false)
  return (
    <>
      <LatePopover
        target={<QuietButton label={label} icon={IconHistory} onClick={popover.toggle} />}
        opened={opened}
        onChange={popover.close}
        onDismiss={popover.close}
        position="bottom-start"
        width={340}
        trapFocus
        returnFocus
      >
        <Popover.Dropdown aria-label={label} p="sm">
          <Items entity={entity} field={field} id={record.id} onPurge={purge} />
        </Popover.Dropdown>
      </LatePopover>
      {/* Not in the popover, which closes when the dialog takes the focus. */}
      {purging && <PurgeDialog entity={entity} record={record} field={field} onClose={done} onGone={done} />}
    </>
  )
}

interface ItemsProps {
  readonly entity: Entity
  readonly field: Field
  readonly id: string
  readonly onPurge: () => void
}

function Items({ entity, field, id, onPurge }: ItemsProps) {
  const { t } = useTranslation('backups')
  const mayPurge = useMay('register.purge')
  const { data, error, refetch } = useChannel(`${entity.name}.history`, { id, field: field.key })
  if (error) return <FailureAlert failure={failureOf(error)} onRetry={() => void refetch()} />
  if (!data)
    return (
      <Later>
        <Stack>
          <Skeleton h={10} />
          <Skeleton h={10} w="70%" />
        </Stack>
      </Later>
    )
  return (
    <>
      <Box mah={320} className="scrolls" tabIndex={0}>
        <Told entity={entity} field={field} items={data} />
      </Box>
      {mayPurge && data.some(({ action }) => action !== 'purge') && (
        <Button
          mt="xs"
          ml={-6}
          size="compact-xs"
          variant="subtle"
          color="red"
          leftSection={<IconTrashX size={13} aria-hidden />}
          onClick={onPurge}
        >
          {t('purge.field')}
        </Button>
      )}
    </>
  )
}

interface ToldProps {
  readonly entity: Entity
  readonly field: Field
  readonly items: readonly HistoryItem[]
}

function Told({ entity, field, items }: ToldProps) {
  const { t } = useTranslation('record')
  const told = useToldChanges()
  if (items.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('history.none')}
      </Text>
    )
  return (
    <>
      <PutBackHindrance />
      {items.map((item) => {
        // A purge's own entry says why, and holds nothing of what went.
        const key = item.action === 'purge' ? 'reason' : field.key
        const change = told(entity.name, item).find((one) => one.key === key)
        return (
          <div key={item.seq} className={styles.change}>
            <HistoryHead item={item} />
            {change && <ChangeView change={change} named={item.action === 'purge'} />}
            <PutBackField field={field} change={item.changes[field.key]} item={item} />
          </div>
        )
      })}
    </>
  )
}
