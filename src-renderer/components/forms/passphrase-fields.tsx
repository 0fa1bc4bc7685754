import { PasswordInput, Stack, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useChannel } from '../../api/use-channel.ts'
import type { FormOf } from './form-of.ts'
import styles from './forms.module.css'

/** The part of a form that chooses a passphrase. */
export interface PassphraseValues {
  readonly passphrase: string
  readonly repeated: string
}

/** What a new passphrase must fulfil in the window; main checks its strength again. */
export function usePassphraseRules() {
  const { t } = useTranslation('welcome')
  return {
    passphrase: (text: string) => (text === '' ? t('passphrase.missing') : null),
    repeated: (text: string, values: PassphraseValues) =>
      text === values.passphrase ? null : t('passphrase.different')
  }
}

interface PassphraseFieldsProps<V extends PassphraseValues> {
  readonly form: FormOf<V>
  readonly label: string
  readonly autoFocus?: boolean
}

/** A passphrase, twice, with how hard it is to guess and advice on how to make one. */
export function PassphraseFields<V extends PassphraseValues>({
  form,
  label,
  autoFocus = false
}: PassphraseFieldsProps<V>) {
  const { t } = useTranslation('welcome')
  const visibility = { 'aria-label': t('passphrase.show') }
  return (
    <Stack gap="sm">
      <PasswordInput
        label={label}
        autoFocus={autoFocus}
        description={t('passphrase.advice')}
        autoComplete="new-password"
        visibilityToggleButtonProps={visibility}
        aria-invalid={form.errors['passphrase'] !== undefined}
        {...form.getInputProps('passphrase')}
      />
      <Strength passphrase={form.values.passphrase} />
      <PasswordInput
        label={t('passphrase.again')}
        autoComplete="new-password"
        visibilityToggleButtonProps={visibility}
        aria-invalid={form.errors['repeated'] !== undefined}
        {...form.getInputProps('repeated')}
      />
    </Stack>
  )
}

function Strength({ passphrase }: { readonly passphrase: string }) {
  const { t } = useTranslation('welcome')
  const [settled] = useDebouncedValue(passphrase, 150)
  const strength = useChannel('register.strength', { passphrase: settled }, { enabled: settled !== '', keep: true })
  // Before the first answer nothing is said: a good one must not be called weak for a moment.
  const known = passphrase === '' ? undefined : strength.data
  return (
    <div>
      <div className={styles.meter} aria-hidden>
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            data-on={known && (known.score >= step || step === 1) ? (known.ok ? 'ok' : 'weak') : undefined}
          />
        ))}
      </div>
      <Text size="xs" c="dimmed" role="status" mt={4} mih={18}>
        {known && (known.ok ? t('strength.ok') : t('strength.weak'))}
      </Text>
    </div>
  )
}
