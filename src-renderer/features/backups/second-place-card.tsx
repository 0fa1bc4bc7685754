import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconFolder } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SecondPlace } from '../../../src-shared/features/backups/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import { useRegister } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import styles from '../../components/cards/cards.module.css'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { useJob } from '../../components/use-job.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** The folder that each backup goes to as well, and whether it can be reached. */
export function SecondPlaceCard({ second }: { readonly second: SecondPlace }) {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  const client = useQueryClient()
  const mayChange = useRegister().permissions.includes('register.administer')
  const choose = useCommand('register.chooseFolder', notices.refused)
  const set = useCommand('register.setSecondPlace', notices.refused)
  const copy = useJob('register.copyBackups', t('second.job'))
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['register', 'register.backupSettings'] })
  const change = async (path: string | null): Promise<void> => {
    if ((await set.run({ path })).ok) await again()
  }
  const chosen = async (): Promise<void> => {
    const folder = await choose.run({ mode: 'open' })
    if (folder.ok && folder.data) await change(folder.data)
  }
  return (
    <Card title={t('second')} lead={t('second.lead')}>
      <State second={second} />
      <Group gap="xs">
        {mayChange && (
          <Button
            variant="default"
            leftSection={<IconFolder size={16} aria-hidden />}
            loading={choose.running || set.running}
            onClick={() => void chosen()}
          >
            {second.path === null ? t('second.choose') : t('second.change')}
          </Button>
        )}
        {second.path !== null && (
          <Button
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
            loading={copy.running}
            onClick={() => void copy.run({}).then(again)}
          >
            {t('second.copy')}
          </Button>
        )}
        {mayChange && second.path !== null && (
          <Button variant="subtle" color="gray" onClick={() => void change(null)}>
            {t('second.stop')}
          </Button>
        )}
      </Group>
    </Card>
  )
}

function State({ second: { path, state, newest } }: { readonly second: SecondPlace }) {
  const { t } = useTranslation('backups')
  const format = useFormat()
  if (path === null) return <Text c="dimmed">{t('second.none')}</Text>
  return (
    <>
      <Text size="sm" fw={600} className={styles.path}>
        {path}
      </Text>
      {(state === 'unreachable' || state === 'failed') && (
        <Alert color="orange" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="status">
          {t(`second.${state}`)}
        </Alert>
      )}
      {state !== 'unreachable' && (
        <Text size="sm" c="dimmed">
          {state === 'copying'
            ? t('second.copying')
            : newest === null
              ? t('second.empty')
              : t('second.newest', { at: format.instant(newest) })}
        </Text>
      )}
    </>
  )
}
