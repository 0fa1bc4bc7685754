import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RestoreForm } from './restore-form.tsx'

interface RestoreDialogProps {
  /** The backup or archive to begin with, or none. */
  readonly from: string | null
  readonly onClose: () => void
}

/** Restoring over whatever is on screen: nothing of it is left before the restored register is open. */
export function RestoreDialog({ from, onClose }: RestoreDialogProps) {
  const { t } = useTranslation('backups')
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('restore.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('restore.cancel') }}
    >
      <RestoreForm from={from} onCancel={onClose} onDone={onClose} />
    </Modal>
  )
}
