import { Button, Menu } from '@mantine/core'
import { IconCalendar, IconChevronDown, IconFileExport, IconListCheck, IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { useMay } from '../../app/session.tsx'
import { useNotices } from '../../components/feedback/use-notices.tsx'
import { LateMenu } from '../../components/late.tsx'
import type { askedTasks } from '../../components/shown-tasks.ts'
import { useJob } from '../../components/use-job.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** Taking along the tasks that are shown: into a calendar, onto paper, as drafts of mails to those who are to do them. */
export function TakeMenu({ asked }: { readonly asked: ReturnType<typeof askedTasks> }) {
  const { t } = useTranslation('tasks')
  const format = useFormat()
  const notices = useNotices()
  const { language } = usePreferences()
  const mayExport = useMay('register.export')
  const calendar = useCommand('tasks.calendar', notices.refused)
  const reminders = useJob('tasks.reminders', t('take.listJob'))
  const drafts = useCommand('tasks.drafts', notices.refused)
  if (!mayExport) return null
  const input = { filter: asked, language }
  const said = (count: number, path: string) => ({ count, number: format.number(count), path })
  const takeCalendar = async (): Promise<void> => {
    const done = await calendar.run(input)
    if (done.ok && done.data) notices.done(t('take.calendarDone', said(done.data.count, done.data.path)))
  }
  const takeList = async (to: 'pdf' | 'paper'): Promise<void> => {
    const listed = (await reminders.run({ ...input, to }))?.result
    if (listed?.path) notices.done(t('take.listDone', { path: listed.path }))
  }
  const takeDrafts = async (): Promise<void> => {
    const done = await drafts.run(input)
    if (!done.ok || !done.data) return
    const { count, path, withoutAddress, nobody } = done.data
    const lacking = [
      withoutAddress > 0 && t('take.withoutAddress', { count: withoutAddress, number: format.number(withoutAddress) }),
      nobody > 0 && t('take.nobody', { count: nobody, number: format.number(nobody) })
    ].filter((text) => text !== false)
    notices.done([t('take.draftsDone', said(count, path)), ...lacking].join(' '))
  }
  return (
    <LateMenu
      position="bottom-end"
      target={
        <Button
          variant="default"
          size="xs"
          loading={calendar.running || reminders.running || drafts.running}
          leftSection={<IconFileExport size={16} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('take')}
        </Button>
      }
    >
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCalendar size={16} aria-hidden />} onClick={() => void takeCalendar()}>
          {t('take.calendar')}
        </Menu.Item>
        <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => void takeList('pdf')}>
          {t('take.list')}
        </Menu.Item>
        <Menu.Item leftSection={<IconListCheck size={16} aria-hidden />} onClick={() => void takeList('paper')}>
          {t('take.paper')}
        </Menu.Item>
        <Menu.Item leftSection={<IconMail size={16} aria-hidden />} onClick={() => void takeDrafts()}>
          {t('take.drafts')}
        </Menu.Item>
      </Menu.Dropdown>
    </LateMenu>
  )
}
