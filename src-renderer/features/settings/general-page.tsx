import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { CardsPage } from '../../components/cards/cards-page.tsx'
import { Appearance } from './appearance.tsx'
import { RegisterCard } from './register-card.tsx'
import { Security } from './security.tsx'

/** How the program looks, when it locks, and which register is open. */
export function GeneralPage() {
  const { t } = useTranslation('settings')
  return (
    <CardsPage title={t('title')}>
      <Stack gap="md">
        <Appearance />
      </Stack>
      <Stack gap="md">
        <RegisterCard />
        <Security />
      </Stack>
    </CardsPage>
  )
}
