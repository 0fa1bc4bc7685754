import { Button } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PackageView } from '../../../../src-shared/features/exchange/package.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'
import { ReuseDialog } from './reuse-dialog.tsx'

/** Beside the list of impact assessments: takes one out of another municipality's package. */
export function ReuseButton() {
  const { t } = useTranslation('sharing')
  const notices = useNotices()
  const mayImport = useMay('register.import')
  const reading = useJob('package.read', t('reading'))
  const [looked, setLooked] = useState<{ readonly path: string; readonly view: PackageView } | null>(null)
  if (!mayImport) return null
  const choose = async (): Promise<void> => {
    try {
      const path = await call('package.choose', {})
      const read = path === null ? null : await reading.run({ path })
      if (path !== null && read) setLooked({ path, view: read.result })
    } catch (error) {
      notices.refused(failureOf(error))
    }
  }
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={reading.running}
        leftSection={<IconPackageImport size={16} aria-hidden />}
        onClick={() => void choose()}
      >
        {t('reuse')}
      </Button>
      {looked && <ReuseDialog path={looked.path} view={looked.view} onClose={() => setLooked(null)} />}
    </>
  )
}
