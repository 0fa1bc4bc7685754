import { Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { About } from './about.tsx'
import { Appearance } from './appearance.tsx'
import { Backups } from './backups.tsx'
import { RegisterCard } from './register-card.tsx'
import { Security } from './security.tsx'
import styles from './settings.module.css'
import { Verification } from './verification.tsx'

/** What can be set: how the program looks and locks, and how the register is looked after. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.page}>
      <Title order={1}>{t('title')}</Title>
      <div className={styles.columns}>
        <Stack gap="md">
          <Appearance />
          <Security />
          <About />
        </Stack>
        <Stack gap="md">
          <RegisterCard />
          <Backups />
          <Verification />
        </Stack>
      </div>
    </div>
  )
}
