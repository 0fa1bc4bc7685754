import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** What a shielding does not do: nobody should believe to be safer than is true. */
export function NotCovered() {
  const { t } = useTranslation('shielding-request')
  return (
    <Alert variant="outline" color="gray" icon={<IconInfoCircle aria-hidden />} title={t('covers.title')}>
      <Text size="sm">{t('covers.text')}</Text>
    </Alert>
  )
}
