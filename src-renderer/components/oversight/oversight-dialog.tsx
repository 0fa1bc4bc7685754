import { Loader, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { OversightForm } from './oversight-form.tsx'

interface OversightDialogProps {
  /** The agreement's id. */
  readonly agreement: string
  /** The planned oversight that is completed; without it the next one that is planned, else a new one. */
  readonly oversight?: RecordView
  readonly onClose: () => void
}

/** Completing an oversight of an agreement: how, when, what it came to, where it is documented, and the next one. */
export function OversightDialog({ agreement, oversight, onClose }: OversightDialogProps) {
  const { t } = useTranslation('agreements')
  const about = useChannel('agreement.get', { id: agreement })
  const all = useChannel('oversight.list', { filters: { agreement: { anyOf: [agreement] } }, limit: 1000 })
  const me = useChannel('tasks.me', {})
  const error = about.error ?? all.error
  const retry = (): void => {
    void about.refetch()
    void all.refetch()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('oversight.title')}
      size="lg"
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t('oversight.cancel') }}
    >
      {error && <FailureAlert failure={failureOf(error)} onRetry={retry} />}
      {!error && !(about.data && all.data && !me.isLoading) && <Loader size="sm" />}
      {about.data && all.data && !me.isLoading && (
        <OversightForm
          agreement={about.data}
          planned={oversight ?? nextPlanned(all.data.rows)}
          me={me.data ?? null}
          onDone={onClose}
        />
      )}
    </Modal>
  )
}

/** The earliest of those that are planned and not done. */
function nextPlanned(rows: readonly RecordView[]): RecordView | null {
  const day = ({ values }: RecordView): string => String(values['plannedOn'] ?? '')
  const open = rows.filter((row) => row.writable && !row.values['completedOn'] && row.values['plannedOn'])
  return open.toSorted((a, b) => (day(a) < day(b) ? -1 : 1))[0] ?? null
}
