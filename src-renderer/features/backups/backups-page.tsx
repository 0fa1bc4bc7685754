import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'
import { SettingsFrame } from '../settings/settings-frame.tsx'
import { Verification } from '../settings/verification.tsx'
import { BackupList } from './backup-list.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { RetentionCard } from './retention-card.tsx'
import { SecondPlaceCard } from './second-place-card.tsx'

/** Looking after the register: its copies, where else they go, how long they live, and whether the register is whole. */
export function BackupsPage() {
  const { t } = useTranslation('settings')
  const settings = useChannel('register.backupSettings', {})
  const [restoring, setRestoring] = useState<{ readonly from: string | null } | null>(null)
  return (
    <SettingsFrame title={t('page.backups')}>
      <BackupList onRestore={(from) => setRestoring({ from })} />
      <Verification />
      {settings.data && <SecondPlaceCard second={settings.data.second} />}
      {settings.data && <RetentionCard retention={settings.data.retention} />}
      {restoring && <RestoreDialog from={restoring.from} onClose={() => setRestoring(null)} />}
    </SettingsFrame>
  )
}
