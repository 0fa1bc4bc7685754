import { Alert, type AlertProps, Button, Code, Group, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { useCodeText } from './failure-text.ts'

interface FailureAlertProps extends Omit<AlertProps, 'title' | 'children'> {
  readonly failure: Failure
  readonly onRetry?: () => void
}

/** The one alert for what is not a field's own error: what happened, what to do, and an id to quote. */
export function FailureAlert({ failure, onRetry, ...alert }: FailureAlertProps) {
  const { t } = useTranslation('common')
  const textOf = useCodeText()
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} role="alert" {...alert}>
      <Stack gap="xs" align="flex-start">
        <Text>{textOf(failure.code, failure.params)}</Text>
        {(failure.id || onRetry) && (
          <Group gap="md">
            {onRetry && (
              <Button size="xs" variant="default" leftSection={<IconRefresh size={14} />} onClick={onRetry}>
                {t('action.retry')}
              </Button>
            )}
            {failure.id && (
              <Text size="xs" c="dimmed">
                {t('error.id')} <Code>{failure.id}</Code>
              </Text>
            )}
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
