import { Button, Group, Text } from '@mantine/core'
import { IconDeviceFloppy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useBackUp } from '../../api/use-back-up.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Card } from './card.tsx'
import styles from './settings.module.css'

/** The encrypted copies there are, and one more on demand. */
export function Backups() {
  const { t, i18n } = useTranslation('settings')
  const format = useFormat()
  const notices = useNotices()
  const backups = useChannel('register.backups', {})
  const backUp = useBackUp(notices.refused)
  const run = async (): Promise<void> => {
    if (await backUp.run()) notices.done(t('backups.made'))
  }
  const reasonOf = (reason: string): string =>
    i18n.exists(`settings:backups.reason.${reason}`) ? t(`backups.reason.${reason}` as 'backups.reason.manual') : reason
  return (
    <Card title={t('backups')} lead={t('backups.lead')}>
      {backups.data?.length === 0 && <Text c="dimmed">{t('backups.none')}</Text>}
      {backups.data && backups.data.length > 0 && (
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
              </tr>
            </thead>
            <tbody>
              {backups.data.map((backup) => (
                <tr key={backup.path}>
                  <td>{format.instant(backup.at)}</td>
                  <td>{reasonOf(backup.reason)}</td>
                  <td className={styles.right}>{format.bytes(backup.bytes)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Group>
        <Button
          variant="default"
          loading={backUp.running}
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          onClick={() => void run()}
        >
          {t('backups.now')}
        </Button>
      </Group>
    </Card>
  )
}
