import { useTranslation } from 'react-i18next'
import { RestoreForm } from '../../components/restore/restore-form.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

/** Restoring before a register is open: it is lost or damaged, or another machine's. */
export function RestorePage({ from, onBack }: { readonly from: string | null; readonly onBack: () => void }) {
  const { t } = useTranslation('backups')
  return (
    <WelcomeFrame title={t('restore.title')}>
      <RestoreForm from={from} onCancel={onBack} />
    </WelcomeFrame>
  )
}
