import { Button } from '@mantine/core'
import { IconClipboardCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { OversightDialog } from './oversight-dialog.tsx'

interface OversightButtonProps {
  /** The agreement's id. */
  readonly agreement: string
  /** What the page shows: the agreement, or a planned oversight of it, which is then the one completed. */
  readonly record: RecordView
  readonly oversight?: RecordView
}

/** Completes an oversight; not there for whoever may not write the record. */
export function OversightButton({ agreement, record, oversight }: OversightButtonProps) {
  const { t } = useTranslation('agreements')
  const [asking, setAsking] = useState(false)
  if (!record.writable || record.deletedAt !== null) return null
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconClipboardCheck size={16} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('oversight.complete')}
      </Button>
      {asking && (
        <OversightDialog agreement={agreement} {...(oversight && { oversight })} onClose={() => setAsking(false)} />
      )}
    </>
  )
}
