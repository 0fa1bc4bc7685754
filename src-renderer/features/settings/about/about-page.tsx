import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { CardsPage } from '../../../components/cards/cards-page.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { Parts } from './parts.tsx'
import { Places } from './places.tsx'
import { Versions } from './versions.tsx'

/** Which program this is, where it keeps what it is told, and what others wrote of it. */
export function AboutPage() {
  const { t } = useTranslation('settings')
  const about = useChannel('about.get', {})
  return (
    <CardsPage title={t('page.about')}>
      <Stack gap="md">
        {about.error && <FailureAlert failure={failureOf(about.error)} onRetry={() => void about.refetch()} />}
        {about.data && <Versions about={about.data} />}
        {about.data && <Places places={about.data.places} />}
      </Stack>
      <Parts />
    </CardsPage>
  )
}
