import { Button, Group, NumberInput, PasswordInput, Radio, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OpenedDecision } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

interface AnswerFormProps {
  readonly of: OpenedDecision
  readonly path: string
  readonly onClose: () => void
}

/** What is decided and why, signed with the passphrase and written as a file that goes back. */
export function AnswerForm({ of, path, onClose }: AnswerFormProps) {
  const { t } = useTranslation('decisions')
  const notices = useNotices()
  const field = useRef<HTMLInputElement>(null)
  const [decision, setDecision] = useState<'approve' | 'reject' | null>(null)
  const [days, setDays] = useState(Math.min(of.days, of.mostDays))
  const [reason, setReason] = useState('')
  const answer = useCommand('decision.answer')
  const asksDays = decision === 'approve' && of.kind === 'individual'
  const ready = decision !== null && reason.trim().length >= 3 && (!asksDays || days >= 1)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (decision === null || !ready) return
    const passphrase = field.current?.value ?? ''
    const signed = await answer.run({ path, passphrase, decision, days: asksDays ? days : null, reason: reason.trim() })
    if (!signed.ok) return void field.current?.select()
    if (!signed.data) return
    notices.done(t('answer.done', { path: signed.data.path }))
    onClose()
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        {answer.failure && <FailureAlert failure={answer.failure} />}
        {!of.complete && <Text size="sm">{t('case.incomplete')}</Text>}
        <Radio.Group
          label={t('answer')}
          value={decision}
          onChange={(value) => setDecision(value as 'approve' | 'reject')}
        >
          <Group mt={6}>
            <Radio value="approve" label={t('answer.approve')} disabled={!of.complete} />
            <Radio value="reject" label={t('answer.reject')} />
          </Group>
        </Radio.Group>
        {asksDays && (
          <NumberInput
            label={t('answer.days')}
            min={1}
            max={of.mostDays}
            allowDecimal={false}
            w={180}
            value={days}
            onChange={(value) => setDays(typeof value === 'number' ? value : 0)}
          />
        )}
        <Textarea
          label={t('answer.reason')}
          withAsterisk
          autosize
          minRows={3}
          spellCheck={false}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <PasswordInput
          ref={field}
          label={t('answer.passphrase')}
          description={t('answer.passphrase.why')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('passphrase.show') }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('answer.later')}
          </Button>
          <Button type="submit" disabled={!ready} loading={answer.running}>
            {t('answer.sign')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
