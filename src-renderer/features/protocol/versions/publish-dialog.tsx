import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reviewFields } from '../../../../src-shared/kernel/review-fields.ts'
import { useCommand } from '../../../api/use-command.ts'
import { useRegister } from '../../../app/session.tsx'
import { useToday } from '../../../app/use-today.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { DateInput } from '../../../components/fields/date-input.tsx'

interface PublishDialogProps {
  readonly unit: string
  /** What it is called. */
  readonly name: string
  readonly onClose: () => void
}

/** Asks who approved a unit's record, and publishes it. */
export function PublishDialog({ unit, name, onClose }: PublishDialogProps) {
  const { t } = useTranslation('versions')
  const notices = useNotices()
  const textOf = useCodeText()
  const publishing = useCommand('protocol.publish')
  const today = useToday()
  const { user } = useRegister()
  const [said, setSaid] = useState({ approvedBy: user.name, approvedAs: '', note: '' })
  const [on, setOn] = useState(today)
  const errorOf = (field: string, label: string): string | undefined => {
    const code = publishing.failure?.fields?.[field]
    return code && textOf(code, { field: label })
  }
  const publish = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const answer = await publishing.run({ unit, ...said, approvedOn: on })
    if (!answer.ok) return
    onClose()
    notices.done(t('done', { number: answer.data.number }))
  }
  const input = (key: keyof typeof said, label: string) => ({
    label,
    value: said[key],
    error: errorOf(key, label),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      setSaid({ ...said, [key]: event.currentTarget.value })
  })
  const ready = said.approvedBy.trim() !== '' && said.approvedAs.trim() !== ''
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('publishTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('cancel') }}
    >
      <form onSubmit={(event) => void publish(event)} noValidate>
        <Stack gap="sm">
          <Text size="sm">{t('publishText', { unit: name })}</Text>
          <TextInput {...input('approvedBy', t('approvedBy'))} maxLength={200} withAsterisk />
          <TextInput {...input('approvedAs', t('approvedAs'))} maxLength={200} withAsterisk data-autofocus />
          <DateInput
            field={reviewedOn}
            label={t('approvedOn')}
            value={on}
            error={errorOf('approvedOn', t('approvedOn'))}
            refs={{}}
            onRef={() => undefined}
            onChange={(value) => setOn(typeof value === 'string' ? value : '')}
          />
          <Textarea {...input('note', t('noteLabel'))} autosize minRows={2} maxLength={5000} />
          {publishing.failure && !publishing.failure.fields && <FailureAlert failure={publishing.failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={!ready} loading={publishing.running}>
              {t('run')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const [reviewedOn] = reviewFields('general')
