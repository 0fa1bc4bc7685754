import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeptFinding } from '../../../../src-shared/features/exchange/feedback-contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'

/** Answers a finding, or takes an answer back; answers whether that was done. */
export function useAnswer(): (finding: KeptFinding, text: string | null) => Promise<boolean> {
  const notices = useNotices()
  const { run } = useCommand('feedback.answer', notices.refused)
  return async ({ number }, answer) => (await run({ number, answer })).ok
}

interface AnswerDialogProps {
  /** null: closed. */
  readonly finding: KeptFinding | null
  readonly onClose: () => void
}

/** Says why something stays as it is. */
export function AnswerDialog({ finding, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['feedback', 'common'])
  return (
    <Modal
      opened={finding !== null}
      onClose={onClose}
      title={t('answer.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      {finding && <Form key={finding.number} finding={finding} onClose={onClose} />}
    </Modal>
  )
}

function Form({ finding, onClose }: { readonly finding: KeptFinding; readonly onClose: () => void }) {
  const { t } = useTranslation('feedback')
  const answer = useAnswer()
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void answer(finding, text).then((done) => done && onClose())
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{[finding.name, finding.theirs].filter(Boolean).join(': ')}</Text>
        <Textarea
          label={t('answer.text')}
          description={t('answer.lead')}
          autosize
          minRows={3}
          maxLength={2000}
          required
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={text.trim() === ''}>
            {t('answer.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
