import { Button, Group, Text } from '@mantine/core'
import { IconDoorExit, IconFolder } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { useRegister } from '../../app/session.tsx'
import { Card } from '../../components/cards/card.tsx'
import styles from '../../components/cards/cards.module.css'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** Where the register lies and who writes in it. */
export function RegisterCard() {
  const { t } = useTranslation('settings')
  const register = useRegister()
  const notices = useNotices()
  const showFolder = useCommand('register.showFolder', notices.refused)
  const close = useCommand('register.close', notices.refused)
  return (
    <Card title={t('register')}>
      <div>
        <Text fw={600}>{register.name}</Text>
        <Text size="sm" c="dimmed" className={styles.path}>
          {register.path}
        </Text>
        <Text size="sm" c="dimmed">
          {t('register.user', { name: register.user.name })}
        </Text>
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconFolder size={16} aria-hidden />}
          onClick={() => void showFolder.run({})}
        >
          {t('register.folder')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconDoorExit size={16} aria-hidden />}
          onClick={() => void close.run({})}
        >
          {t('register.close')}
        </Button>
      </Group>
    </Card>
  )
}
