import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useReadsLists } from '../../app/session.tsx'
import { CardsPage } from '../../components/cards/cards-page.tsx'
import { Appearance } from './appearance.tsx'
import { PublishMonthsCard } from './publish-months.tsx'
import { RegisterCard } from './register-card.tsx'
import { ReviewPeriodsCard } from './review-periods.tsx'
import { Security } from './security.tsx'

/** How the program looks, when it locks, and which register is open. */
export function GeneralPage() {
  const { t } = useTranslation('settings')
  const readsLists = useReadsLists()
  return (
    <CardsPage title={t('title')}>
      <Stack gap="md">
        <Appearance />
        {readsLists && <ReviewPeriodsCard />}
        {readsLists && <PublishMonthsCard />}
      </Stack>
      <Stack gap="md">
        <RegisterCard />
        <Security />
      </Stack>
    </CardsPage>
  )
}
