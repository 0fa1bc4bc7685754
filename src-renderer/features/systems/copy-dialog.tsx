import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { copiedValues } from '../../../src-shared/features/systems/system-copy.rules.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { call, failureOf } from '../../api/bridge.ts'
import { useRegister } from '../../app/session.tsx'
import { recordPath } from '../../components/entity-paths.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { useNotices } from '../../components/feedback/use-notices.tsx'

/** Makes a system like this one: under which name, and what of its use comes along. */
export function CopyDialog({ record, onClose }: { readonly record: RecordView; readonly onClose: () => void }) {
  const { t } = useTranslation('systems')
  const { country } = useRegister().municipality
  const textOf = useCodeText()
  const notices = useNotices()
  const navigate = useNavigate()
  const [name, setName] = useState<string>(t('copy.name', { name: String(record.values['name'] ?? '') }))
  const [use, setUse] = useState(true)
  const [units, setUnits] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [saving, setSaving] = useState(false)
  const wrong = failure?.fields?.['name']

  const copy = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setSaving(true)
    setFailure(null)
    try {
      const values = copiedValues(record.values, name.trim(), { use, units }, country)
      const input = { id: null, version: null, values } as ChannelInput<'system.save'>
      const saved = await call('system.save', input)
      onClose()
      notices.done(t('copy.done'))
      void navigate(recordPath('system', saved.record.id))
    } catch (error) {
      setFailure(failureOf(error))
      setSaving(false)
    }
  }
  return (
    <Modal opened onClose={onClose} title={t('copy.title')} closeButtonProps={{ 'aria-label': t('copy.cancel') }}>
      <form onSubmit={(event) => void copy(event)} noValidate>
        <Stack gap="sm">
          <TextInput
            label={t('copy.nameLabel')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wrong && textOf(wrong, { field: t('copy.nameLabel') })}
            data-autofocus
          />
          <Checkbox label={t('copy.use')} checked={use} onChange={(event) => setUse(event.currentTarget.checked)} />
          <Checkbox
            label={t('copy.units')}
            checked={units}
            onChange={(event) => setUnits(event.currentTarget.checked)}
          />
          <Text size="sm" c="dimmed">
            {t('copy.not')}
          </Text>
          {failure && !wrong && <FailureAlert failure={failure} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('copy.cancel')}
            </Button>
            <Button type="submit" loading={saving} disabled={name.trim() === ''}>
              {t('copy.run')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
