import { Button, Group, Modal, Radio, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AuditDecision, decisionsFor, type FindingClass } from '../../../../src-shared/features/cpr-audit/audit.ts'
import { classLabels, decisionLabels } from '../../../../src-shared/features/cpr-audit/labels.ts'
import { needReasons } from '../../../../src-shared/features/cpr-subscriptions/need-reasons.ts'
import type { ChannelInput } from '../../../../src-shared/ipc/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { useAudit } from '../audit-frame.tsx'

type Input = ChannelInput<'cprAudit.decide'>

interface DecideDialogProps {
  readonly of: Input['of']
  readonly class: FindingClass
  readonly count: number
  /** How many of them somebody decided already. */
  readonly decided: number
  readonly onClose: () => void
  readonly onDone?: () => void
}

/** What becomes of some findings, and why. */
export function DecideDialog({ of, class: name, count, decided, onClose, onDone }: DecideDialogProps) {
  const { t } = useTranslation('cpr-audits')
  const format = useFormat()
  const notices = useNotices()
  const { audit } = useAudit()
  const [decision, setDecision] = useState<AuditDecision | 'none' | null>(null)
  const [reasonCode, setReasonCode] = useState<Input['reasonCode']>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const decide = useCommand('cprAudit.decide')
  const submit = async (): Promise<void> => {
    setAsked(true)
    if (decision === null || (decision === 'keep' && !reasonCode)) return
    const input = { id: audit.id, of, decision: decision === 'none' ? null : decision, note: note.trim() || null }
    const done = await decide.run({ ...input, reasonCode: decision === 'keep' ? (reasonCode ?? null) : null })
    if (!done.ok) return
    notices.done(t('decide.done', { count: done.data, number: format.number(done.data) }))
    onDone?.()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${format.label(classLabels[name])}: ${format.number(count)}`}
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <Stack gap="md">
        {decided > 0 && count > 1 && (
          <Text size="sm">{t('decide.over', { count: decided, number: format.number(decided) })}</Text>
        )}
        {decide.failure && <FailureAlert failure={decide.failure} />}
        <Radio.Group
          label={t('decide.what')}
          value={decision}
          error={asked && decision === null && t('decide.choose')}
          onChange={(value) => setDecision(value as AuditDecision)}
        >
          <Stack gap={8} mt="xs" mb={4}>
            {decisionsFor(name).map((each) => (
              <Radio
                key={each}
                value={each}
                label={format.label(decisionLabels[each])}
                description={t(`decide.${each}.about`)}
              />
            ))}
            {decided > 0 && <Radio value="none" label={t('decide.none')} />}
          </Stack>
        </Radio.Group>
        {decision === 'keep' && (
          <Select
            label={t('decide.reason')}
            data={needReasons.map(({ code, labels }) => ({ value: code, label: format.label(labels) }))}
            value={reasonCode ?? null}
            searchable
            error={asked && !reasonCode && t('decide.reason.missing')}
            onChange={(value) => setReasonCode(value as Input['reasonCode'])}
          />
        )}
        <Textarea
          label={t('decide.note')}
          description={t('decide.note.lead')}
          value={note}
          autosize
          minRows={2}
          maxLength={2000}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={decide.running} onClick={() => void submit()}>
            {t('decide.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
