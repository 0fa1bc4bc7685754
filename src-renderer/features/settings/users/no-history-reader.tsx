import { Alert, Button, Text } from '@mantine/core'
import { IconHistory, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RegisterUser } from '../../../../src-shared/features/register/users-contract.ts'
import { may } from '../../../../src-shared/kernel/permissions.ts'

interface NoHistoryReaderProps {
  readonly users: readonly RegisterUser[]
  /** Adds a data protection officer. */
  readonly onAdd: () => void
}

/** Says that nobody may read the history, and lets the administrator, who may not either, name somebody. */
export function NoHistoryReader({ users, onAdd }: NoHistoryReaderProps) {
  const { t } = useTranslation('users')
  if (users.some(({ roles }) => may(roles, 'history.read'))) return null
  return (
    <Alert
      variant="outline"
      color="orange"
      icon={<IconHistory aria-hidden />}
      title={t('noReader')}
      styles={{ title: { color: 'inherit' } }}
    >
      <Text size="sm" maw={720} mb="sm">
        {t('noReader.why')}
      </Text>
      <Button size="xs" variant="default" leftSection={<IconUserPlus size={16} aria-hidden />} onClick={onAdd}>
        {t('noReader.do')}
      </Button>
    </Alert>
  )
}
