import { Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnDecisionKey } from '../../../../src-shared/features/shielding/decisions/contract.ts'
import { useCommand } from '../../../api/use-command.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { useNotices } from '../../../components/feedback/use-notices.tsx'
import { Fingerprint } from '../../../components/fingerprint.tsx'
import {
  PassphraseFields,
  type PassphraseValues,
  usePassphraseRules
} from '../../../components/forms/passphrase-fields.tsx'

interface KeyValues extends PassphraseValues {
  readonly name: string
}

/** Makes the own key: a name as the register's people know it, and a passphrase. */
export function MakeKey({ onMade, onBack }: { readonly onMade: () => void; readonly onBack?: () => void }) {
  const { t } = useTranslation('decisions')
  const rules = usePassphraseRules()
  const make = useCommand('decision.makeKey')
  const form = useForm<KeyValues>({
    initialValues: { name: '', passphrase: '', repeated: '' },
    validate: { name: (text: string) => (text.trim() === '' ? t('own.name.missing') : null), ...rules }
  })
  const submit = async ({ name, passphrase }: KeyValues): Promise<void> => {
    if ((await make.run({ name, passphrase })).ok) onMade()
  }
  return (
    <form onSubmit={form.onSubmit((values) => void submit(values))}>
      <Stack gap="md">
        <Text size="sm">{t(onBack ? 'own.renew.lead' : 'own.lead')}</Text>
        {make.failure && <FailureAlert failure={make.failure} />}
        <TextInput label={t('own.name')} description={t('own.name.why')} {...form.getInputProps('name')} />
        <PassphraseFields form={form} label={t('passphrase')} />
        <Group>
          <Button type="submit" loading={make.running}>
            {t('own.make')}
          </Button>
          {onBack && (
            <Button variant="default" onClick={onBack}>
              {t('cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** The own key: its fingerprint to read out, its public part to pass on. */
export function OwnKey({ of: own, onMade }: { readonly of: OwnDecisionKey; readonly onMade: () => void }) {
  const { t } = useTranslation('decisions')
  const notices = useNotices()
  const [renewing, setRenewing] = useState(false)
  const save = useCommand('decision.saveKey', notices.refused)
  const saveIt = async (): Promise<void> => {
    const saved = await save.run({})
    if (saved.ok && saved.data) notices.done(t('own.saved', { path: saved.data.path }))
  }
  const made = (): void => {
    setRenewing(false)
    onMade()
  }
  if (renewing) return <MakeKey onMade={made} onBack={() => setRenewing(false)} />
  return (
    <Stack gap={6} role="group" aria-label={t('own')}>
      <Text size="sm" fw={600}>
        {t('own')} · {own.name}
      </Text>
      <Fingerprint of={own.fingerprint} />
      <Text size="sm" c="dimmed">
        {t('own.give')}
      </Text>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={save.running} onClick={() => void saveIt()}>
          {t('own.save')}
        </Button>
        <CopyButton value={own.file}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {t(copied ? 'own.copied' : 'own.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="subtle" onClick={() => setRenewing(true)}>
          {t('own.renew')}
        </Button>
      </Group>
    </Stack>
  )
}
