import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'
import styles from '../../components/cards/cards.module.css'
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
      <div className={styles.stack}>
        <BackupList onRestore={(from) => setRestoring({ from })} />
        {settings.data && <SecondPlaceCard second={settings.data.second} />}
      </div>
      <div className={styles.stack}>
        <Verification />
        {settings.data && <RetentionCard retention={settings.data.retention} />}
      </div>
      {restoring && <RestoreDialog from={restoring.from} onClose={() => setRestoring(null)} />}
    </CardsPage>
  )
}
