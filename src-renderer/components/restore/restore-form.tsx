import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Restored } from '../../../src-shared/features/backups/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import { useNotices } from '../feedback/use-notices.tsx'
import { goToFirstError } from '../forms/first-error.ts'
import { usePassphraseRules } from '../forms/passphrase-fields.tsx'
import { RestoreFound, RestorePlace, RestoreSource } from './restore-source.tsx'
import { isAtUnlock, RestoreUnlock, type UnlockValues } from './restore-unlock.tsx'

interface RestoreValues extends UnlockValues {
  readonly from: string
  readonly place: string
  readonly name: string
}

interface RestoreFormProps {
  /** The backup to begin with, or none. */
  readonly from: string | null
  readonly onCancel: () => void
  /** The restored register is open. */
  readonly onDone?: () => void
}

/** Makes a new register out of a backup or an archive, and opens it: with a passphrase of then or the recovery key. */
export function RestoreForm({ from, onCancel, onDone }: RestoreFormProps) {
  const { t } = useTranslation('backups')
  const told = useTold()
  const restore = useCommand('register.restore')
  const form = useRestoreForm(from)
  const { values, setFieldValue } = form
  const preview = useChannel(
    'register.previewBackup',
    { from: values.from },
    { enabled: values.from !== '', fresh: true }
  )
  const found = preview.data
  const users = found?.users ?? []
  const proposed = found && t('restore.namePattern', { name: found.name })
  useEffect(() => {
    if (proposed) setFieldValue('name', proposed)
  }, [proposed, setFieldValue])
  const { failure } = restore
  const submit = async ({ place, name, ...given }: RestoreValues): Promise<void> => {
    const path = `${place}/${name.replace(/[\\/:*?"<>|]/g, ' ').trim()}.samregister`
    const userName = given.userName ?? users[0] ?? null
    const unlock =
      given.by === 'old'
        ? { userName, passphrase: given.old }
        : { userName, recoveryKey: given.recoveryKey.trim(), newPassphrase: given.passphrase }
    const restored = await restore.run({ from: given.from, path, unlock })
    if (!restored.ok) return
    told(restored.data)
    onDone?.()
  }
  return (
    <form onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
      <Stack gap="md">
        <Text c="dimmed">{t('restore.lead')}</Text>
        <RestoreSource
          value={values.from}
          error={form.errors['from']}
          onChoose={(path) => setFieldValue('from', path)}
        />
        {preview.error && <FailureAlert failure={failureOf(preview.error)} />}
        {found && <RestoreFound found={found} />}
        <RestorePlace
          value={values.place}
          error={form.errors['place']}
          onChoose={(path) => setFieldValue('place', path)}
        />
        <TextInput label={t('restore.name')} autoComplete="off" {...form.getInputProps('name')} />
        <RestoreUnlock form={form} users={users} failure={failure} />
        {failure && !isAtUnlock(failure) && <FailureAlert failure={failure} />}
        <Group justify="space-between">
          <Button variant="default" onClick={onCancel}>
            {t('restore.cancel')}
          </Button>
          <Button type="submit" loading={restore.running}>
            {t('restore.do')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function useRestoreForm(from: string | null) {
  const { t } = useTranslation('backups')
  const rules = usePassphraseRules()
  const required = (text: string): string | null => (text.trim() ? null : t('restore.missing'))
  const onlyBy =
    (by: UnlockValues['by'], rule: (text: string, values: RestoreValues) => string | null) =>
    (text: string, values: RestoreValues): string | null =>
      values.by === by ? rule(text, values) : null
  return useForm<RestoreValues>({
    initialValues: {
      from: from ?? '',
      place: '',
      name: '',
      userName: null,
      by: 'old',
      old: '',
      recoveryKey: '',
      passphrase: '',
      repeated: ''
    },
    validate: {
      from: required,
      place: required,
      name: required,
      old: onlyBy('old', required),
      recoveryKey: onlyBy('recoveryKey', required),
      passphrase: onlyBy('recoveryKey', rules.passphrase),
      repeated: onlyBy('recoveryKey', rules.repeated)
    }
  })
}

/** Says what restoring did beside opening: purges that were gone through again, and those that could not be. */
function useTold(): (restored: Restored) => void {
  const { t } = useTranslation('backups')
  const notices = useNotices()
  return ({ replayed, unreadablePurges }) => {
    const done = t('restore.done')
    notices.done(replayed > 0 ? `${done}. ${t('restore.replayed', { count: replayed })}` : done)
    if (unreadablePurges > 0) notices.warn(t('restore.unreadable', { count: unreadablePurges }))
  }
}
