import { Button, Group, Modal, Radio, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReadinessAnswers } from '../../../../src-shared/features/shielding/readiness/contract.ts'
import { isCivilDate } from '../../../../src-shared/kernel/dates.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { LooseDate } from '../../../components/fields/loose-date.tsx'

/** What only the municipality knows: its agreement with whoever processes for it, and who looks after the solution. */
export function AnswersDialog({ of, onClose }: { readonly of: ReadinessAnswers; readonly onClose: () => void }) {
  const { t } = useTranslation('shielding-readiness')
  const [{ processor, administration }, setAnswers] = useState(of)
  const answer = useCommand('shielding.answerReadiness')
  const set = (changes: Partial<ReadinessAnswers['processor']>): void =>
    setAnswers((before) => ({ ...before, processor: { ...before.processor, ...changes } }))
  const isUnclear = processor.on !== null && !isCivilDate(processor.on)
  const submit = async (): Promise<void> => {
    if ((await answer.run({ processor, administration })).ok) onClose()
  }
  return (
    <Modal opened onClose={onClose} title={t('answer')} closeButtonProps={{ 'aria-label': t('cancel') }}>
      <Stack gap="md">
        {answer.failure && <FailureAlert failure={answer.failure} />}
        <Radio.Group
          label={t('processor')}
          description={t('processor.hint')}
          value={processor.value ?? ''}
          onChange={(value) => set({ value: value === 'yes' ? 'yes' : 'no' })}
        >
          <Group gap="lg" mt={8}>
            <Radio value="yes" label={t('yes')} />
            <Radio value="no" label={t('no')} />
          </Group>
        </Radio.Group>
        <LooseDate label={t('processor.on')} value={processor.on} onChange={(on) => set({ on })} />
        <TextInput
          label={t('processor.reference')}
          value={processor.reference}
          onChange={(event) => set({ reference: event.currentTarget.value })}
        />
        <Textarea
          label={t('administration')}
          description={t('administration.hint')}
          autosize
          minRows={3}
          value={administration}
          onChange={(event) => {
            const text = event.currentTarget.value
            setAnswers((before) => ({ ...before, administration: text }))
          }}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button loading={answer.running} disabled={isUnclear} onClick={() => void submit()}>
            {t('save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
