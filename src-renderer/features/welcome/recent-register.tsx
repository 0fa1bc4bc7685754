import { CloseButton, Group, Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconDatabase } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RegisterState } from '../../../src-shared/features/register/contract.ts'
import { useCommand } from '../../api/use-command.ts'
import styles from './welcome.module.css'

interface RecentRegisterProps {
  readonly register: RegisterState['recent'][number]
  readonly onOpen: () => void
}

/** A register one had open lately. One that is gone from its place says so, and can be taken off the list. */
export function RecentRegister({ register, onOpen }: RecentRegisterProps) {
  const { t } = useTranslation('welcome')
  const forget = useCommand('register.forget')
  const Icon = register.exists ? IconDatabase : IconAlertTriangle
  return (
    <Group gap={4} wrap="nowrap">
      <UnstyledButton
        className={styles.recent}
        data-gone={register.exists ? undefined : true}
        disabled={!register.exists}
        onClick={onOpen}
        style={{ minWidth: 0 }}
      >
        <Icon size={22} stroke={1.5} aria-hidden style={{ flex: 'none' }} />
        <div style={{ minWidth: 0 }}>
          <Text fw={600} truncate>
            {register.name}
          </Text>
          <div className={styles.path} title={register.path}>
            {register.exists ? register.path : t('gone', { path: register.path })}
          </div>
        </div>
      </UnstyledButton>
      <CloseButton
        aria-label={t('forget', { name: register.name })}
        onClick={() => void forget.run({ path: register.path })}
      />
    </Group>
  )
}
