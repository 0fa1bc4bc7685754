import { useTranslation } from 'react-i18next'
import { Backups } from './backups.tsx'
import { SettingsFrame } from './settings-frame.tsx'
import { Verification } from './verification.tsx'

/** Looking after the register: its copies, and whether it is whole. */
export function BackupsPage() {
  const { t } = useTranslation('settings')
  return (
    <SettingsFrame title={t('page.backups')}>
      <Backups />
      <Verification />
    </SettingsFrame>
  )
}
