import { Button, Menu, Tooltip } from '@mantine/core'
import { IconReport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { cprReportFormats } from '../../../src-shared/features/cpr-subscriptions/contract.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useMay } from '../../app/session.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** The report to the data protection officer and the security committee; not there for whoever may take nothing out. */
export function ReportMenu() {
  const { t } = useTranslation('cpr')
  const mayTakeOut = useMay('register.export')
  const { language } = usePreferences()
  const notices = useNotices()
  const [writing, setWriting] = useState(false)
  const write = async (format: (typeof cprReportFormats)[number]): Promise<void> => {
    setWriting(true)
    try {
      const saved = await call('cprSubscriptions.report', { format, language })
      if (saved) notices.done(t('report.done', { path: saved.path }))
    } catch (error) {
      notices.refused(failureOf(error))
    } finally {
      setWriting(false)
    }
  }
  if (!mayTakeOut) return null
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Tooltip label={t('report.hint')}>
          <Button
            variant="default"
            size="xs"
            miw="max-content"
            loading={writing}
            leftSection={<IconReport size={16} aria-hidden />}
          >
            {t('report.button')}
          </Button>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {cprReportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void write(format)}>
            {t(`report.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
