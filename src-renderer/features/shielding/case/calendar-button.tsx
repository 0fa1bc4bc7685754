import { Button } from '@mantine/core'
import { IconCalendarPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

/** Reminders of the end in one's own calendar, as the program may be closed then: the case's number and nothing else. */
export function CalendarButton({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('shielding-overview')
  const format = useFormat()
  const notices = useNotices()
  const calendar = useCommand('shielding.calendar', notices.refused)
  const write = async (): Promise<void> => {
    const done = await calendar.run({ id: of.id, language: format.language })
    if (done.ok && done.data !== null) notices.done(t('calendar.done'))
  }
  return (
    <Button
      variant="subtle"
      leftSection={<IconCalendarPlus size={18} aria-hidden />}
      loading={calendar.running}
      onClick={() => void write()}
    >
      {t('calendar')}
    </Button>
  )
}
