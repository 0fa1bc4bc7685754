import { ActionIcon, Popover, ScrollArea, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { ChangeView, HistoryHead } from './history-change.tsx'
import { PutBackField, PutBackHindrance } from './put-back.tsx'
import styles from './record.module.css'

interface FieldHistoryProps {
  readonly entity: Entity
  readonly field: Field
  readonly id: string
}

/** The history of one field: who, when, what it was and what it became. */
export function FieldHistory({ entity, field, id }: FieldHistoryProps) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const [opened, popover] = useDisclosure(false)
  const label = t('history.field', { field: format.label(field.labels) })
  return (
    <Popover
      opened={opened}
      onChange={popover.close}
      onDismiss={popover.close}
      position="bottom-start"
      width={340}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          className={styles.quiet}
          size={18}
          variant="subtle"
          color="gray"
          aria-label={label}
          onClick={popover.toggle}
        >
          <IconHistory size={13} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} p="sm">
        <ScrollArea.Autosize mah={320} type="auto" viewportProps={{ tabIndex: 0 }}>
          <Items entity={entity} field={field} id={id} />
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  )
}

function Items({ entity, field, id }: FieldHistoryProps) {
  const { t } = useTranslation('record')
  const { data } = useChannel(`${entity.name}.history`, { id, field: field.key })
  if (!data) return null
  if (data.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('history.none')}
      </Text>
    )
  return (
    <>
      <PutBackHindrance />
      {data.map((item) => (
        <div key={item.seq} className={styles.change}>
          <HistoryHead item={item} />
          <ChangeView field={field} change={item.changes[field.key]} refs={item.refs} />
          <PutBackField field={field} change={item.changes[field.key]} item={item} />
        </div>
      ))}
    </>
  )
}
