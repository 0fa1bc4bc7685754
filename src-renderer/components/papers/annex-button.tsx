import { Button } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { useMay } from '../../app/session.tsx'
import { Hint } from '../hint.tsx'
import { AnnexDialog } from './annex-dialog.tsx'

/** Writes an agreement's annexes from the register; not there for whoever may not write the agreement. */
export function AnnexButton({ agreement }: { readonly agreement: RecordView }) {
  const { t } = useTranslation('papers')
  const [asking, setAsking] = useState(false)
  const mayTakeOut = useMay('register.export')
  if (!mayTakeOut || !agreement.writable) return null
  return (
    <>
      <Hint label={t('annex.hint')}>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('annex.button')}
        </Button>
      </Hint>
      {asking && <AnnexDialog agreement={agreement.id} onClose={() => setAsking(false)} />}
    </>
  )
}
