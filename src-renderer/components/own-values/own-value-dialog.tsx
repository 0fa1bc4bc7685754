import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { deviationText, deviationValue } from '../../../../src-shared/features/systems/deviation.rules.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { Failure } from '../../../../src-shared/kernel/result.ts'
import { type FieldValue, isEmpty, type RecordView, type RefView } from '../../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../../api/bridge.ts'
import { useChannel } from '../../../api/use-channel.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../../components/feedback/failure-text.ts'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { FieldInput } from '../../../components/fields/field-input.tsx'
import { FieldValueView } from '../../../components/fields/field-value.tsx'
import { useFormat } from '../../../i18n/use-format.ts'

interface DeviationDialogProps {
  readonly field: Field
  readonly system: RecordView
  readonly deviation: RecordView | undefined
  readonly onClose: () => void
}

/** What it is like here, in the field's own input, and why; the catalogue's value stays. */
export function DeviationDialog({ field, system, deviation, onClose }: DeviationDialogProps) {
  const { t } = useTranslation('systems')
  const format = useFormat()
  const textOf = useCodeText()
  const notices = useNotices()
  const label = format.label(field.labels)
  const stored = deviation ? deviationValue(field, String(deviation.values['value'] ?? '')) : null
  const [value, setValue] = useState<FieldValue>(stored)
  const [note, setNote] = useState(String(deviation?.values['note'] ?? ''))
  const [chosen, setChosen] = useState<Readonly<Record<string, RefView>>>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)
  const refs = { ...useNameOf(field, stored), ...chosen }
  const wrong = failure?.fields?.['value'] ?? failure?.fields?.['field']

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSaving(true)
    setFailure(null)
    try {
      const values = { system: system.id, field: field.key, value: deviationText(value), note }
      await call('deviation.save', { id: deviation?.id ?? null, version: deviation?.version ?? null, values })
      notices.done(t('deviation.saved'))
      onClose()
    } catch (error) {
      setFailure(failureOf(error))
    } finally {
      setSaving(false)
    }
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('deviation.title', { field: label })}
      closeButtonProps={{ 'aria-label': t('deviation.cancel') }}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <div>
            <Text size="xs" c="dimmed">
              {t('deviation.catalogue')}
            </Text>
            <FieldValueView field={field} value={system.values[field.key]} refs={system.refs} />
          </div>
          <FieldInput
            field={field}
            value={value}
            onChange={setValue}
            label={t('deviation.value')}
            error={wrong && textOf(wrong, { field: label })}
            refs={refs}
            onRef={(ref) => setChosen({ ...chosen, [ref.id]: ref })}
          />
          <Textarea
            label={t('deviation.note')}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {failure && !wrong && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('deviation.cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={isEmpty(value)}>
              {t('deviation.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

/** What the stored value refers to, by name. */
function useNameOf(field: Field, value: FieldValue): Readonly<Record<string, RefView>> {
  const entity = field.kind === 'ref' ? field.entity : null
  const id = String(value ?? '')
  const { data } = useChannel(
    `${(entity ?? 'supplier') as 'supplier'}.get`,
    { id },
    { enabled: entity !== null && id !== '' }
  )
  return data ? { [id]: { id, name: String(data.values['name'] ?? '') } } : {}
}
