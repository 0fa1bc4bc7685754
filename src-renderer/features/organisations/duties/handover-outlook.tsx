import { Alert, Text } from '@mantine/core'
import { IconAlertTriangle, IconTransfer } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HandoverPreview } from '../../../../src-shared/features/organisations/people-contract.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** What a handover would do, before anything is written: how much goes, what stays and why, and who leaves soon. */
export function HandoverOutlook({ asked }: { readonly asked: ChannelInput<'people.handoverPreview'> }) {
  const preview = useChannel('people.handoverPreview', { ...asked, limit: 50 }, { keep: true })
  if (preview.error) return <FailureAlert failure={failureOf(preview.error)} />
  return preview.data ? <Told preview={preview.data} /> : null
}

function Told({ preview }: { readonly preview: HandoverPreview }) {
  const { t } = useTranslation('people')
  const format = useFormat()
  const textOf = useCodeText()
  const { count, refusedCount, refused, to } = preview
  const [first] = refused
  return (
    <>
      <Alert color="accent" icon={<IconTransfer size={18} aria-hidden />} role="status">
        {t('handover.would', { count, number: format.number(count), name: to.name })}
        {to.leftOn !== null && (
          <Text size="sm">{t('handover.leavesToo', { name: to.name, date: format.date(to.leftOn) })}</Text>
        )}
      </Alert>
      {first && (
        <Alert color="orange" icon={<IconAlertTriangle size={18} aria-hidden />}>
          {t('handover.stays', { count: refusedCount, number: format.number(refusedCount) })}{' '}
          {refused.map(({ name }) => name).join(', ')}
          <Text size="sm">{textOf(first.code, first.params)}</Text>
        </Alert>
      )}
    </>
  )
}
