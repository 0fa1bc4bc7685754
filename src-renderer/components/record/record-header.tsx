import { ActionIcon, Badge, Button, Group, Menu, Title } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconDots,
  IconHistory,
  IconTrash,
  IconTrashX,
  IconWindow
} from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { inSentence } from '../../../src-shared/i18n/in-sentence.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../../src-shared/kernel/value.ts'
import { call } from '../../api/bridge.ts'
import { useRegister } from '../../app/session.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { listPaths, recordPath } from '../entity-paths.ts'
import { Hint } from '../hint.tsx'
import { LateMenu } from '../late.tsx'
import { isMergeable, mergePath } from '../merge/merge-path.ts'
import { TwinHint } from '../merge/twin-hint.tsx'
import { PrintMenu } from '../print/print-menu.tsx'
import { printing } from '../print/use-print.ts'
import { ReviewStanding, reviewedEntity, VerifyButton } from '../review/review-standing.tsx'
import { Gaps } from './gaps.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import styles from './record.module.css'
import { noGaps, type PieceGaps, type RecordParts } from './record-parts.ts'
import { useRemoval } from './use-removal.ts'

interface RecordHeaderProps {
  readonly entity: Entity
  readonly record: RecordView | null
  readonly values: Values
  readonly parts: RecordParts
  readonly historyOpen: boolean
  readonly onHistory: () => void
  readonly onGap: (field: Field) => void
}

/** The record's name, its state, how complete it is, and what can be done with it as a whole. */
export function RecordHeader(props: RecordHeaderProps) {
  const { entity, record, values } = props
  const { t } = useTranslation('record')
  const format = useFormat()
  const removal = useRemoval(entity)
  const name = String(values[entity.title] ?? '')
  const reviewed = reviewedEntity(entity.name)
  const gaps = (pieces: PieceGaps) => <Gaps entity={entity} values={values} pieces={pieces} onGap={props.onGap} />
  return (
    <header className={styles.head}>
      <Group justify="space-between" wrap="nowrap" align="center">
        <Group gap="md" wrap="nowrap">
          {record && props.parts.gaps ? props.parts.gaps(record, gaps) : gaps(noGaps)}
          <div>
            {entity.name !== 'municipality' && (
              <Link to={listPaths[entity.name]} className={styles.count}>
                {format.label(entity.labels.many)}
              </Link>
            )}
            <Group gap="sm">
              <Title order={1} className={styles.title}>
                {name ||
                  (record ? t('unnamed') : t('new.title', { what: inSentence(format.label(entity.labels.one)) }))}
              </Title>
              {record?.deletedAt && <Badge color="red">{t('chip.deleted')}</Badge>}
              {record && props.parts.chips?.(record)}
              {record && isMergeable(entity) && <TwinHint entity={entity.name} record={record} />}
              {record && reviewed && <ReviewStanding entity={reviewed} record={record} />}
            </Group>
          </div>
        </Group>
        {record && (
          <Group gap="xs" wrap="nowrap">
            {record.deletedAt && record.writable && (
              <Button
                size="xs"
                leftSection={<IconArrowBackUp size={16} aria-hidden />}
                onClick={() => void removal.restore([record.id])}
              >
                {t('restore')}
              </Button>
            )}
            {reviewed && record.writable && !record.deletedAt && <VerifyButton entity={reviewed} record={record} />}
            {!record.deletedAt && props.parts.actions?.(record)}
            <Hint label={`${t('history')} (H)`}>
              <ActionIcon
                size={30}
                variant={props.historyOpen ? 'light' : 'default'}
                aria-pressed={props.historyOpen}
                aria-label={t('history')}
                onClick={props.onHistory}
              >
                <IconHistory size={17} aria-hidden />
              </ActionIcon>
            </Hint>
            <PrintMenu send={printing({ kind: 'record', entity: entity.name, id: record.id })} />
            <MoreMenu entity={entity} record={record} parts={props.parts} />
          </Group>
        )}
      </Group>
    </header>
  )
}

interface MoreMenuProps {
  readonly entity: Entity
  readonly record: RecordView
  readonly parts: RecordParts
}

function MoreMenu({ entity, record, parts }: MoreMenuProps) {
  const { t } = useTranslation(['record', 'backups', 'people'])
  const navigate = useNavigate()
  const [purging, setPurging] = useState(false)
  const [dialog, setDialog] = useState<ReactNode>(null)
  const mayMerge = useRegister().permissions.includes('register.import') && isMergeable(entity)
  const mayPurge = useRegister().permissions.includes('register.purge') && entity.name !== 'municipality'
  const removal = useRemoval(entity)
  const remove = async (): Promise<void> => {
    if (await removal.remove([record])) void navigate(listPaths[entity.name])
  }
  return (
    <>
      {dialog}
      {purging && (
        <PurgeDialog
          entity={entity}
          record={record}
          field={null}
          onClose={() => setPurging(false)}
          onGone={() => void navigate(listPaths[entity.name])}
        />
      )}
      <LateMenu
        position="bottom-end"
        width={220}
        target={
          <ActionIcon size={30} variant="default" aria-label={t('more')}>
            <IconDots size={17} aria-hidden />
          </ActionIcon>
        }
      >
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconWindow size={16} aria-hidden />}
            onClick={() => void call('window.new', { route: recordPath(entity.name, record.id) })}
          >
            {t('newWindow')}
          </Menu.Item>
          {!record.deletedAt && parts.menu?.(record, setDialog)}
          {!record.deletedAt && mayMerge && (
            <Menu.Item
              leftSection={<IconArrowMerge size={16} aria-hidden />}
              onClick={() => void navigate(mergePath(entity.name, record.id))}
            >
              {t('people:merge')}
            </Menu.Item>
          )}
          {record.writable && !record.deletedAt && entity.name !== 'municipality' && (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
              {t('delete')}
            </Menu.Item>
          )}
          {mayPurge && (
            <Menu.Item color="red" leftSection={<IconTrashX size={16} aria-hidden />} onClick={() => setPurging(true)}>
              {t('backups:purge')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </LateMenu>
    </>
  )
}
