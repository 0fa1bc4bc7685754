import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../api/use-command.ts'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { useCodeText } from '../../components/feedback/failure-text.ts'
import { goToFirstError } from '../../components/forms/first-error.ts'
import {
  PassphraseFields,
  type PassphraseValues,
  usePassphraseRules
} from '../../components/forms/passphrase-fields.tsx'
import { WelcomeFrame } from './welcome-frame.tsx'

interface RecoverFormProps {
  readonly path: string
  readonly name: string
  /** Who gets the new passphrase; null: the register's first user. */
  readonly userName: string | null
  readonly onBack: () => void
}

const keyCodes: readonly string[] = ['register.wrongRecoveryKey', 'register.mistypedRecoveryKey']

/** Opens a register with its printed recovery key, and gives it a new passphrase. */
export function RecoverForm({ path, name, userName, onBack }: RecoverFormProps) {
  const { t } = useTranslation('welcome')
  const textOf = useCodeText()
  const recover = useCommand('register.recover')
  const rules = usePassphraseRules()
  const form = useForm<PassphraseValues & { readonly recoveryKey: string }>({
    initialValues: { recoveryKey: '', passphrase: '', repeated: '' },
    validate: {
      recoveryKey: (key) => (key.trim() ? null : t('recover.missing')),
      ...rules
    }
  })
  const { failure } = recover
  const atKey = failure !== null && keyCodes.includes(failure.code)
  return (
    <WelcomeFrame title={t('recover.title', { name })}>
      <form
        onSubmit={form.onSubmit(
          (values) =>
            recover.run({ path, userName, recoveryKey: values.recoveryKey.trim(), newPassphrase: values.passphrase }),
          goToFirstError
        )}
      >
        <Stack gap="md">
          <Text c="dimmed">{t('recover.lead')}</Text>
          {userName !== null && <Text>{t('recover.who', { name: userName })}</Text>}
          {failure && !atKey && <FailureAlert failure={failure} />}
          <TextInput
            label={t('recover.key')}
            autoFocus
            spellCheck={false}
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
            {...form.getInputProps('recoveryKey')}
            {...(atKey && { error: textOf(failure.code, failure.params) })}
          />
          <PassphraseFields form={form} label={t('passphrase.new')} />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t('back')}
            </Button>
            <Button type="submit" loading={recover.running}>
              {t('recover.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </WelcomeFrame>
  )
}
