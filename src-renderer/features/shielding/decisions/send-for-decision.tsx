import { Alert, Button, Checkbox, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { caseName } from '../../../../src-shared/features/shielding/case.ts'
import type { ShieldingCase } from '../../../../src-shared/features/shielding/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { ReadDecision } from './read-decision.tsx'

/** Sends the one case to be decided at another desk, and reads the answer back; nothing where none is to be decided. */
export function SendForDecision({ of }: { readonly of: ShieldingCase }) {
  const { t } = useTranslation('decisions')
  const [doing, setDoing] = useState<'send' | 'read' | null>(null)
  const close = (): void => setDoing(null)
  const decides = of.offered.includes('approve') || of.offered.includes('approveExtension')
  if (!decides || of.content === null) return null
  return (
    <>
      <Button variant="default" onClick={() => setDoing('send')}>
        {t('send')}
      </Button>
      {of.standings.includes('officer') && (
        <Button variant="default" onClick={() => setDoing('read')}>
          {t('read')}
        </Button>
      )}
      {doing === 'send' && <SendDialog of={of} onClose={close} />}
      {doing === 'read' && <ReadDecision path={null} onClose={close} />}
    </>
  )
}

function SendDialog({ of, onClose }: { readonly of: ShieldingCase; readonly onClose: () => void }) {
  const { t } = useTranslation('decisions')
  const notices = useNotices()
  const receivers = useChannel('shielding.decisionReceivers', { id: of.id })
  const send = useCommand('shielding.sendForDecision')
  const [chosen, setKey] = useState<string | null>(null)
  const [withNumbers, setWithNumbers] = useState(false)
  const [reason, setReason] = useState('')
  const key = chosen ?? (receivers.data?.length === 1 ? (receivers.data[0]?.id ?? null) : null)
  const lacks = key === null || (withNumbers && reason.trim().length < 3)
  const submit = async (): Promise<void> => {
    if (key === null) return
    const numbers = withNumbers ? { reason: reason.trim() } : null
    const sent = await send.run({ id: of.id, version: of.version, key, numbers })
    if (!sent.ok || !sent.data) return
    notices.done(t('send.done', { path: sent.data.path }))
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t('send')} · ${caseName(of.number)}`}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="md">
        {receivers.error && <FailureAlert failure={failureOf(receivers.error)} />}
        {send.failure && <FailureAlert failure={send.failure} />}
        <Text size="sm">{t('send.lead')}</Text>
        {receivers.data?.length === 0 ? (
          <Alert variant="outline" color="gray">
            {t('send.nobody')}
          </Alert>
        ) : (
          <Select
            label={t('send.to')}
            data={(receivers.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={key}
            onChange={setKey}
            data-autofocus
          />
        )}
        {of.citizens.length > 0 && receivers.data?.length !== 0 && (
          <Checkbox
            label={t('send.numbers')}
            description={t('send.numbers.why')}
            checked={withNumbers}
            onChange={(event) => setWithNumbers(event.currentTarget.checked)}
          />
        )}
        {withNumbers && (
          <TextInput
            label={t('send.reason')}
            withAsterisk
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button disabled={lacks} loading={send.running} onClick={() => void submit()}>
            {t('send.write')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
