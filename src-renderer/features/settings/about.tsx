import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { version } from '../../../package.json'
import { useRegister } from '../../app/session.tsx'
import { Card } from './card.tsx'

/** Which program this is, and under which licence. */
export function About() {
  const { t } = useTranslation('settings')
  const { schemaVersion } = useRegister()
  return (
    <Card title="Samregister">
      <Text size="sm">{t('about.version', { version, schema: schemaVersion })}</Text>
      <Text size="sm" c="dimmed">
        {t('about.licence')}
      </Text>
    </Card>
  )
}
