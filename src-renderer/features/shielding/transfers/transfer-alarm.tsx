import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TransferPage } from '../../../../src-shared/features/shielding/transfers-contract.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** What nobody nationally knows of yet, what was refused, and what should have had its answer. */
export function TransferAlarm({ page: { alarm, held } }: { readonly page: TransferPage }) {
  const { t } = useTranslation('shielding-transfers')
  const format = useFormat()
  const said = (['waiting', 'refused', 'unanswered'] as const).filter((name) => alarm[name] > 0)
  const since = alarm.oldest === null ? '' : format.instant(alarm.oldest)
  if (said.length === 0 && held === 0) return null
  return (
    <Alert
      variant="outline"
      color={said.length > 0 ? 'orange' : undefined}
      p="xs"
      icon={said.length > 0 ? <IconAlertTriangle aria-hidden /> : <IconInfoCircle aria-hidden />}
    >
      {said.map((name) => (
        <Text key={name} size="sm">
          {t(`alarm.${name}`, { count: alarm[name], number: format.number(alarm[name]), since })}
        </Text>
      ))}
      {held > 0 && <Text size="sm">{t('held', { count: held, number: format.number(held) })}</Text>}
    </Alert>
  )
}
