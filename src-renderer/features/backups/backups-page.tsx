import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'
import { SettingsFrame } from '../settings/settings-frame.tsx'
import { Verification } from '../settings/verification.tsx'
import { BackupList } from './backup-list.tsx'
import { RestoreForm } from './restore-form.tsx'
import { RetentionCard } from './retention-card.tsx'
import { SecondPlaceCard } from './second-place-card.tsx'

/** Looking after the register: its copies, where else they go, how long they live, and whether the register is whole. */
export function BackupsPage() {
  const { t } = useTranslation(['settings', 'backups'])
  const settings = useChannel('register.backupSettings', {})
  const [restoring, setRestoring] = useState<{ readonly from: string | null } | null>(null)
  const close = (): void => setRestoring(null)
  return (
    <SettingsFrame title={t('page.backups')}>
      <BackupList onRestore={(from) => setRestoring({ from })} />
      <Verification />
      {settings.data && <SecondPlaceCard second={settings.data.second} />}
      {settings.data && <RetentionCard retention={settings.data.retention} />}
      {restoring && (
        <Modal
          opened
          onClose={close}
          title={t('backups:restore.title')}
          size="lg"
          closeButtonProps={{ 'aria-label': t('backups:restore.cancel') }}
        >
          <RestoreForm from={restoring.from} onCancel={close} onDone={close} />
        </Modal>
      )}
    </SettingsFrame>
  )
}
