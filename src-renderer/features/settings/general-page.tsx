import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Appearance } from './appearance.tsx'
import { RegisterCard } from './register-card.tsx'
import { Security } from './security.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** How the program looks, when it locks, and which register is open. */
export function GeneralPage() {
  const { t } = useTranslation('settings')
  return (
    <SettingsFrame title={t('title')}>
      <Stack gap="md">
        <Appearance />
      </Stack>
      <Stack gap="md">
        <RegisterCard />
        <Security />
      </Stack>
    </SettingsFrame>
  )
}
