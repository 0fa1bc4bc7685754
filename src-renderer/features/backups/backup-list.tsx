import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core'
import { IconCircleCheck, IconDeviceFloppy, IconDots, IconFileZip, IconRestore, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupInfo } from '../../../src-shared/features/backups/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useBackUp } from '../../api/use-back-up.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRegister } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import styles from '../../components/cards/cards.module.css'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { LateMenu } from '../../components/late.tsx'
import { useJob } from '../../components/use-job.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** Restores from a backup; null: one is yet to be chosen. */
type OnRestore = (from: string | null) => void

/** The encrypted copies there are, one more on demand, and the register as one file. */
export function BackupList({ onRestore }: { readonly onRestore: OnRestore }) {
  const { t } = useTranslation(['settings', 'backups'])
  const notices = useNotices()
  const backups = useChannel('register.backups', {})
  const mayArchive = useRegister().permissions.includes('register.administer')
  const backUp = useBackUp(notices.refused)
  const archive = useJob('register.archive', t('backups:archive.job'))
  const run = async (): Promise<void> => {
    if (await backUp.run()) notices.done(t('backups.made'))
  }
  const save = async (): Promise<void> => {
    const saved = await archive.run({})
    if (saved?.result) notices.done(t('backups:archive.done', { path: saved.result.path }))
  }
  return (
    <Card title={t('backups')} lead={t('backups.lead')}>
      {backups.error && <FailureAlert failure={failureOf(backups.error)} onRetry={() => void backups.refetch()} />}
      {backups.data?.length === 0 && <Text c="dimmed">{t('backups.none')}</Text>}
      {backups.data && backups.data.length > 0 && <Table backups={backups.data} onRestore={onRestore} />}
      <Group gap="xs">
        <Button
          variant="default"
          loading={backUp.running}
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => void run()}
        >
          {t('backups.now')}
        </Button>
        {mayArchive && (
          <Button
            variant="default"
            loading={archive.running}
            leftSection={<IconFileZip size={16} aria-hidden />}
            onClick={() => void save()}
          >
            {t('backups:archive')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconRestore size={16} aria-hidden />} onClick={() => onRestore(null)}>
          {t('backups:restoreOther')}
        </Button>
      </Group>
    </Card>
  )
}

interface TableProps {
  readonly backups: readonly BackupInfo[]
  readonly onRestore: OnRestore
}

function Table({ backups, onRestore }: TableProps) {
  const { t, i18n } = useTranslation(['settings', 'backups'])
  const format = useFormat()
  const reasonOf = (reason: string): string =>
    i18n.exists(`settings:backups.reason.${reason}`) ? t(`backups.reason.${reason}` as 'backups.reason.manual') : reason
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.list} tabIndex={0} aria-label={t('backups')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('backups.at')}</th>
            <th scope="col">{t('backups.reason')}</th>
            <th scope="col" className={styles.right}>
              {t('backups.size')}
            </th>
            <th scope="col">{t('backups:verified')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {backups.map((backup) => (
            <tr key={backup.path}>
              <td title={format.ago(backup.at)}>{format.instant(backup.at)}</td>
              <td>{reasonOf(backup.reason)}</td>
              <td className={styles.right}>{format.bytes(backup.bytes)}</td>
              <td>
                <IconCircleCheck size={16} color="var(--sam-mark)" role="img" aria-label={t('backups:verified.why')} />
              </td>
              <td className={styles.right}>
                <RowMenu backup={backup} only={backups.length === 1} onRestore={onRestore} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface RowMenuProps {
  readonly backup: BackupInfo
  /** The only one there is: it is not deleted. */
  readonly only: boolean
  readonly onRestore: OnRestore
}

function RowMenu({ backup, only, onRestore }: RowMenuProps) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  const notices = useNotices()
  const client = useQueryClient()
  const mayDelete = useRegister().permissions.includes('register.administer') && !only
  const remove = useCommand('register.deleteBackup', notices.refused)
  const deleted = async (): Promise<void> => {
    if (!(await remove.run({ path: backup.path })).ok) return
    await client.invalidateQueries({ queryKey: ['register'] })
    notices.done(t('deleted'))
  }
  return (
    <LateMenu
      position="bottom-end"
      target={
        <ActionIcon variant="subtle" color="gray" aria-label={t('row.actions', { at: format.instant(backup.at) })}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      }
    >
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconRestore size={16} aria-hidden />} onClick={() => onRestore(backup.path)}>
          {t('restore')}
        </Menu.Item>
        {mayDelete && (
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void deleted()}>
            {t('delete')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </LateMenu>
  )
}
