import { PasswordInput, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../src-shared/kernel/result.ts'
import { useCodeText } from '../feedback/failure-text.ts'
import type { FormOf } from '../forms/form-of.ts'
import { PassphraseFields, type PassphraseValues } from '../forms/passphrase-fields.tsx'

/** How the restored register is unlocked: by a passphrase of then, or by the recovery key and a new passphrase. */
export interface UnlockValues extends PassphraseValues {
  readonly by: 'old' | 'recoveryKey'
  readonly userName: string | null
  readonly old: string
  readonly recoveryKey: string
}

const atOld: readonly string[] = ['register.wrongPassphrase']
const atKey: readonly string[] = ['register.wrongRecoveryKey', 'register.mistypedRecoveryKey']

/** Whether a refusal stands at one of these fields. */
export function isAtUnlock({ code }: Failure): boolean {
  return atOld.includes(code) || atKey.includes(code)
}

interface RestoreUnlockProps<V extends UnlockValues> {
  readonly form: FormOf<V>
  /** Who could unlock the copy when it was made. */
  readonly users: readonly string[]
  readonly failure: Failure | null
}

/** The fields that unlock what is restored. */
export function RestoreUnlock<V extends UnlockValues>({ form, users, failure }: RestoreUnlockProps<V>) {
  const { t } = useTranslation(['backups', 'welcome'])
  const textOf = useCodeText()
  const { by, userName } = form.values
  const error = failure && textOf(failure.code, failure.params)
  const ways = [
    { value: 'old', label: t('welcome:passphrase') },
    { value: 'recoveryKey', label: t('welcome:recover.key') }
  ]
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t('backups:restore.by')}
        data={ways}
        {...form.getInputProps('by')}
        value={by}
        fullWidth
      />
      {users.length > 1 && (
        <Select
          label={t('backups:restore.user')}
          data={[...users]}
          allowDeselect={false}
          {...form.getInputProps('userName')}
          value={userName ?? users[0] ?? null}
        />
      )}
      {by === 'old' ? (
        <PasswordInput
          label={t('backups:restore.passphrase')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('welcome:passphrase.show') }}
          {...form.getInputProps('old')}
          {...(failure && atOld.includes(failure.code) && { error })}
        />
      ) : (
        <>
          <TextInput
            label={t('welcome:recover.key')}
            description={t('backups:restore.keyOfThen')}
            autoComplete="off"
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            {...form.getInputProps('recoveryKey')}
            {...(failure && atKey.includes(failure.code) && { error })}
          />
          {users.length > 0 && <Text size="sm">{t('welcome:recover.who', { name: userName ?? users[0] ?? '' })}</Text>}
          <PassphraseFields form={form} label={t('welcome:passphrase.new')} />
        </>
      )}
    </Stack>
  )
}
