import { Button, Menu } from '@mantine/core'
import { IconReport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { cprReportFormats } from '../../../src-shared/features/cpr-subscriptions/contract.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useMay } from '../../app/session.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { Hint } from '../../components/hint.tsx'
import { LateMenu } from '../../components/late.tsx'
import { useJob } from '../../components/use-job.ts'

/** The report to the data protection officer and the security committee; not there for whoever may take nothing out. */
export function ReportMenu() {
  const { t } = useTranslation('cpr')
  const mayTakeOut = useMay('register.export')
  const { language } = usePreferences()
  const notices = useNotices()
  const report = useJob('cprSubscriptions.report', t('report.button'))
  const write = async (format: (typeof cprReportFormats)[number]): Promise<void> => {
    const saved = (await report.run({ format, language }))?.result
    if (saved) notices.done(t('report.done', { path: saved.path }))
  }
  if (!mayTakeOut) return null
  return (
    <LateMenu
      position="bottom-end"
      width={220}
      target={
        <Hint label={t('report.hint')}>
          <Button
            variant="default"
            size="xs"
            miw="max-content"
            loading={report.running}
            leftSection={<IconReport size={16} aria-hidden />}
          >
            {t('report.button')}
          </Button>
        </Hint>
      }
    >
      <Menu.Dropdown>
        {cprReportFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void write(format)}>
            {t(`report.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </LateMenu>
  )
}
