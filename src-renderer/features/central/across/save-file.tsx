import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePreferences } from '../../../app/preferences.tsx'
import { useMay } from '../../../app/session.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useJob } from '../../../components/use-job.ts'

/** Writes everything, or the anonymous league tables alone, as a workbook. */
export function SaveFile({ anonymous = false }: { readonly anonymous?: boolean }) {
  const { t } = useTranslation('across')
  const { language } = usePreferences()
  const notices = useNotices()
  const mayExport = useMay('register.export')
  const job = useJob('central.acrossFile', t('saving'))
  const save = async (): Promise<void> => {
    const done = await job.run({ language, anonymous })
    if (done?.result) notices.done(t('saved', { path: done.result.path }))
  }
  if (!mayExport) return null
  return (
    <Button
      size="xs"
      variant="default"
      loading={job.running}
      leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      onClick={() => void save()}
    >
      {t(anonymous ? 'saveAnonymous' : 'save')}
    </Button>
  )
}
