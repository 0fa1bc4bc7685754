import { Button, Group, Input, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Created } from '../../../src-shared/features/register/contract.ts'
import { parseNationalId } from '../../../src-shared/kernel/identifiers/national-id.ts'
import type { Country } from '../../../src-shared/kernel/language.ts'
import { useCommand } from '../../api/use-command.ts'
import { usePreferences } from '../../app/preferences.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import { goToFirstError } from './first-error.ts'
import { MunicipalityFields } from './municipality-fields.tsx'
import type { FormOf, NewRegister } from './new-register.ts'
import { PassphraseFields, usePassphraseRules } from './passphrase-fields.tsx'
import { RecoveryKeyPage } from './recovery-key-page.tsx'
import styles from './welcome.module.css'
import { WelcomeFrame } from './welcome-frame.tsx'

interface CreatePageProps {
  readonly hold: (held: boolean) => void
  readonly onBack: () => void
}

/** Makes a register: whose it is, where it lies, who writes in it, and the passphrase; then shows the recovery key. */
export function CreatePage({ hold, onBack }: CreatePageProps) {
  const { t } = useTranslation('welcome')
  const { language } = usePreferences()
  const [created, setCreated] = useState<Created | null>(null)
  const create = useCommand('register.create')
  const rules = usePassphraseRules()
  const form = useForm<NewRegister>({
    initialValues: {
      country: language === 'nb' ? 'NO' : 'DK',
      municipality: '',
      nationalId: '',
      path: '',
      userName: '',
      passphrase: '',
      repeated: ''
    },
    validate: {
      municipality: (name) => (name.trim() ? null : t('municipality.missing')),
      nationalId: (id, { country }) =>
        id.trim() === '' || parseNationalId(id, country) ? null : t('nationalId.wrong'),
      path: (path) => (path ? null : t('place.missing')),
      userName: (name) => (name.trim() ? null : t('userName.missing')),
      ...rules
    }
  })
  const submit = async (values: NewRegister): Promise<void> => {
    // The register is open once it is made; the program waits behind the recovery key.
    hold(true)
    const { country, municipality, nationalId, path, userName, passphrase } = values
    const result = await create.run({
      path,
      municipality: { name: municipality.trim(), nationalId: digitsOf(nationalId, country), country },
      userName: userName.trim(),
      passphrase,
      language
    })
    if (result.ok) setCreated(result.data)
    else hold(false)
  }
  if (created)
    return <RecoveryKeyPage recoveryKey={created.recoveryKey} name={created.open.name} onDone={() => hold(false)} />
  return (
    <WelcomeFrame title={t('create.title')}>
      <form onSubmit={form.onSubmit(submit, goToFirstError)} noValidate>
        <Stack gap="md">
          {create.failure && <FailureAlert failure={create.failure} />}
          <MunicipalityFields form={form} />
          <PlaceField form={form} />
          <TextInput
            label={t('userName')}
            description={t('userName.why')}
            autoComplete="off"
            {...form.getInputProps('userName')}
          />
          <PassphraseFields form={form} label={t('passphrase')} />
          <Group justify="space-between">
            <Button variant="default" onClick={onBack}>
              {t('back')}
            </Button>
            <Button type="submit" loading={create.running}>
              {t('create.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </WelcomeFrame>
  )
}

function digitsOf(text: string, country: Country): string {
  return parseNationalId(text, country)?.value ?? text.trim()
}

function PlaceField({ form }: { readonly form: FormOf<NewRegister> }) {
  const { t } = useTranslation('welcome')
  const chooseFolder = useCommand('register.chooseFolder')
  const { path } = form.values
  const choose = async (): Promise<void> => {
    const chosen = await chooseFolder.run({ mode: 'create' })
    if (chosen.ok && chosen.data) form.setFieldValue('path', chosen.data)
  }
  return (
    <Input.Wrapper label={t('place')} description={t('place.why')} error={form.errors['path']} labelElement="div">
      <Group gap="sm" wrap="nowrap" mt={4}>
        <Button variant="default" data-path="path" onClick={() => void choose()} loading={chooseFolder.running}>
          {t('place.choose')}
        </Button>
        <Text className={styles.path} size="sm" title={path}>
          {path || t('place.none')}
        </Text>
      </Group>
      {chooseFolder.failure && <FailureAlert failure={chooseFolder.failure} mt="xs" />}
    </Input.Wrapper>
  )
}
