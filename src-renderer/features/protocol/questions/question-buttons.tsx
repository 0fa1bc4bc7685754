import { Button } from '@mantine/core'
import { IconHistory, IconListCheck, IconPackageExport } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RecordView } from '../../../../src-shared/kernel/value.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { sharePath, shareState } from '../../../components/share-state.ts'
import { useUndoBatch } from '../../../components/use-undo-batch.ts'
import { useFormat } from '../../../i18n/use-format.ts'

interface QuestionButtonsProps {
  readonly oversight: RecordView
  /** How many questions it has. */
  readonly asked: number
}

/** Puts in the standard questions and those of the oversight before, as far as they are not there, and sends them. */
export function QuestionButtons({ oversight, asked }: QuestionButtonsProps) {
  const { t } = useTranslation('agreements')
  const format = useFormat()
  const notices = useNotices()
  const undo = useUndoBatch()
  const asking = useCommand('oversight.ask', notices.refused)
  const { language } = format
  const isOpen = oversight.writable && oversight.deletedAt === null && !oversight.values['completedOn']
  const { data } = useChannel('oversight.askable', { oversight: oversight.id }, { enabled: isOpen })
  if (!isOpen) return null
  const ask = async (from: string | null): Promise<void> => {
    const answer = await asking.run({ oversight: oversight.id, from, language })
    if (!answer.ok) return
    const { count, batchId } = answer.data
    notices.done(t('questions.done', { count }), batchId ? () => void undo(batchId) : undefined)
  }
  const look = { size: 'compact-sm', variant: 'light', disabled: asking.running } as const
  const last = data?.last
  return (
    <>
      {last && (
        <Button {...look} leftSection={<IconHistory size={15} aria-hidden />} onClick={() => void ask(last.id)}>
          {last.on === null
            ? t('questions.before', { count: last.count })
            : t('questions.last', { count: last.count, date: format.date(last.on) })}
        </Button>
      )}
      {data && data.standard > 0 && (
        <Button {...look} leftSection={<IconListCheck size={15} aria-hidden />} onClick={() => void ask(null)}>
          {t('questions.standard', { count: data.standard })}
        </Button>
      )}
      {asked > 0 && <SendButton agreement={String(oversight.values['agreement'] ?? '')} />}
    </>
  )
}

/** Leads to the package for the supplier of the agreement; not there as long as nobody knows who that is. */
function SendButton({ agreement }: { readonly agreement: string }) {
  const { t } = useTranslation('agreements')
  const navigate = useNavigate()
  const { data } = useChannel('agreement.get', { id: agreement }, { enabled: agreement !== '' })
  const supplier = data?.refs[String(data.values['processor'] ?? '')]
  if (!supplier) return null
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconPackageExport size={15} aria-hidden />}
      onClick={() => void navigate(sharePath, { state: shareState(supplier) })}
    >
      {t('questions.send')}
    </Button>
  )
}
