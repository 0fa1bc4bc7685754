import { Button, Group, Popover, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconDatabase } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useRunningJobs } from '../api/jobs.ts'
import { useBackUp } from '../api/use-back-up.ts'
import { useRegister } from '../app/session.tsx'
import { useNotices } from '../components/feedback/use-notices.tsx'
import { LatePopover } from '../components/late.tsx'
import { useFormat } from '../i18n/use-format.ts'
import styles from './shell.module.css'

const oldAfterDays = 14

/** The register's name and state: everything is saved, how old the newest backup is, who is at work. */
export function RegisterStatus() {
  const { t } = useTranslation('shell')
  const register = useRegister()
  const format = useFormat()
  const notices = useNotices()
  const working = useRunningJobs().length > 0
  const backUp = useBackUp(notices.refused)
  const { lastBackupAt, untouched } = register
  const old = lastBackupAt === null ? !untouched : Date.now() - Date.parse(lastBackupAt) > oldAfterDays * 86_400_000
  const backup = lastBackupAt === null ? t('backup.none') : t('backup.age', { age: format.ago(lastBackupAt) })
  return (
    <LatePopover
      position="bottom-end"
      width={340}
      trapFocus
      returnFocus
      target={
        <Button
          className={styles.status}
          variant="subtle"
          color="gray"
          c="inherit"
          size="compact-md"
          px={8}
          leftSection={<IconDatabase size={18} aria-hidden />}
          rightSection={
            old ? (
              <IconAlertTriangle size={16} color="var(--mantine-color-orange-filled)" aria-hidden />
            ) : (
              <IconCircleCheck size={16} color="var(--sam-mark)" aria-hidden />
            )
          }
        >
          <Text size="sm" fw={600} truncate maw={220}>
            {register.municipality.name}
          </Text>
          <Text size="sm" c="dimmed" ml={8}>
            {working ? t('state.working') : t('state.saved')}
          </Text>
        </Button>
      }
    >
      <Popover.Dropdown aria-label={t('register')}>
        <Stack gap="xs">
          <Text fw={600}>{register.name}</Text>
          <Fact label={t('register.place')} value={register.path} />
          <Fact label={t('register.user')} value={register.user.name} />
          <Fact label={t('register.backup')} value={backup} />
          <Group>
            <Button size="xs" loading={backUp.running} onClick={() => void backUp.run()}>
              {t('backup.now')}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </LatePopover>
  )
}

function Fact({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {value}
      </Text>
    </div>
  )
}
