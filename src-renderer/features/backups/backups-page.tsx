import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'
import { CardsPage } from '../../components/cards/cards-page.tsx'
import { RestoreDialog } from '../../components/restore/restore-dialog.tsx'
import { BackupList } from './backup-list.tsx'
import { RetentionCard } from './retention-card.tsx'
import { SecondPlaceCard } from './second-place-card.tsx'
import { Verification } from './verification.tsx'

/** Looking after the register: its copies, where else they go, how long they live, and whether the register is whole. */
export function BackupsPage() {
  const { t } = useTranslation('settings')
  const settings = useChannel('register.backupSettings', {})
  const [restoring, setRestoring] = useState<{ readonly from: string | null } | null>(null)
  return (
    <CardsPage title={t('page.backups')}>
      <BackupList onRestore={(from) => setRestoring({ from })} />
      <Verification />
      {settings.data && <SecondPlaceCard second={settings.data.second} />}
      {settings.data && <RetentionCard retention={settings.data.retention} />}
      {restoring && <RestoreDialog from={restoring.from} onClose={() => setRestoring(null)} />}
    </CardsPage>
  )
}
