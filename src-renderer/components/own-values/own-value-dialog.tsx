import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ownValues } from '../../../src-shared/features/own-values.ts'
import type { Field } from '../../../src-shared/kernel/field.ts'
import { ownValueIn, ownValueText } from '../../../src-shared/kernel/own-value.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { type FieldValue, isEmpty, type RecordView, type RefView } from '../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { useCodeText } from '../feedback/failure-text.ts'
import { useNotices } from '../feedback/use-notices.tsx'
import { FieldInput } from '../fields/field-input.tsx'
import { FieldValueView } from '../fields/field-value.tsx'
import type { OwnValuesOf } from './use-own-values.ts'

interface OwnValueDialogProps extends OwnValuesOf {
  readonly field: Field
  /** The record whose value it is beside. */
  readonly common: RecordView
  readonly own: RecordView | undefined
  readonly onClose: () => void
}

/** What it is like here, in the field's own input, and why; the common value stays. */
export function OwnValueDialog({ entity, owner, field, common, own, onClose }: OwnValueDialogProps) {
  const { t } = useTranslation('ownValues')
  const format = useFormat()
  const textOf = useCodeText()
  const notices = useNotices()
  const label = format.label(field.labels)
  const stored = own ? ownValueIn(field, String(own.values['value'] ?? '')) : null
  const [value, setValue] = useState<FieldValue>(stored)
  const [note, setNote] = useState(String(own?.values['note'] ?? ''))
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
      const values = { [ownValues[entity].belongsTo]: owner, field: field.key, value: ownValueText(value), note }
      await call(`${entity}.save`, { id: own?.id ?? null, version: own?.version ?? null, values })
      notices.done(t(`${entity}.saved`))
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
      title={t(`${entity}.title`, { field: label })}
      closeButtonProps={{ 'aria-label': t(`${entity}.cancel`) }}
    >
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack gap="sm">
          <div>
            <Text size="xs" c="dimmed">
              {t(`${entity}.catalogue`)}
            </Text>
            <FieldValueView field={field} value={common.values[field.key]} refs={common.refs} />
          </div>
          <FieldInput
            field={field}
            value={value}
            onChange={setValue}
            label={t(`${entity}.value`)}
            error={wrong && textOf(wrong, { field: label })}
            refs={refs}
            onRef={(ref) => setChosen({ ...chosen, [ref.id]: ref })}
          />
          <Textarea
            label={t(`${entity}.note`)}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {failure && !wrong && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t(`${entity}.cancel`)}
            </Button>
            <Button type="submit" loading={saving} disabled={isEmpty(value)}>
              {t(`${entity}.save`)}
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
