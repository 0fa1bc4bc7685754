import { Button, Group, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Created } from '../../../../src-shared/features/register/contract.ts'
import { parseNationalId } from '../../../../src-shared/kernel/identifiers/national-id.ts'
import { useCommand } from '../../../api/use-command.ts'
import { usePreferences } from '../../../app/preferences.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { goToFirstError } from '../../../components/forms/first-error.ts'
import type { FormOf } from '../../../components/forms/form-of.ts'
import { PassphraseFields, usePassphraseRules } from '../../../components/forms/passphrase-fields.tsx'
import { MunicipalityFields } from '../municipality-fields.tsx'
import type { NewRegister } from '../new-register.ts'
import { WelcomeFrame } from '../welcome-frame.tsx'
import { GuideLine } from './guide-line.tsx'
import { LanguageStep } from './language-step.tsx'
import { MadeSteps } from './made-steps.tsx'
import { PlaceStep } from './place-step.tsx'
import { PurposeChoice } from './purpose-choice.tsx'
import { type AskingStep, fieldsOf, guideSteps, stepOfFailure } from './steps.ts'

interface GuideProps {
  /** Keeps the program back until the guide is done; with the place that is then shown first. */
  readonly hold: (held: boolean, route?: string) => void
  readonly onBack: () => void
}

/** The way to a new register, step by step; what was given stays when one goes back. */
export function Guide({ hold, onBack }: GuideProps) {
  const { t } = useTranslation('welcome')
  const { language } = usePreferences()
  const [step, setStep] = useState<AskingStep>('language')
  const [created, setCreated] = useState<Created | null>(null)
  const create = useCommand('register.create')
  const form = useNewRegister()

  const make = async ({ country, municipality, nationalId, ...values }: NewRegister): Promise<void> => {
    // The register is open once it is made; the program waits behind the recovery key.
    hold(true)
    const digits = parseNationalId(nationalId, country)?.value ?? nationalId.trim()
    const result = await create.run({
      path: values.path,
      municipality: { name: municipality.trim(), nationalId: digits, country },
      userName: values.userName.trim(),
      passphrase: values.passphrase,
      language,
      purpose: values.purpose
    })
    if (result.ok) setCreated(result.data)
    else {
      hold(false)
      setStep(stepOfFailure(result.error))
    }
  }
  const goOn = (event: FormEvent): void => {
    event.preventDefault()
    const errors = Object.fromEntries(fieldsOf[step].map((field) => [field, form.validateField(field).error]))
    if (Object.values(errors).some(Boolean)) goToFirstError(errors)
    else if (step === 'passphrase') void make(form.values)
    else setStep(after(step, 1))
  }

  if (created) return <MadeSteps created={created} onDone={(route) => hold(false, route)} />
  const line = <GuideLine step={step} purpose={form.values.purpose} />
  return (
    <WelcomeFrame title={t(`guide.${step}.title`)} line={line}>
      <form onSubmit={goOn} noValidate>
        <Stack gap="lg">
          {create.failure && <FailureAlert failure={create.failure} />}
          <Asked key={step} step={step} form={form} />
          <Group justify="space-between">
            <Button variant="default" onClick={() => (step === 'language' ? onBack() : setStep(after(step, -1)))}>
              {t('back')}
            </Button>
            <Button type="submit" loading={create.running}>
              {step === 'passphrase' ? t('create.do') : t('guide.next')}
            </Button>
          </Group>
        </Stack>
      </form>
    </WelcomeFrame>
  )
}

/** The neighbour of a step among those that ask. */
function after(step: AskingStep, by: 1 | -1): AskingStep {
  return guideSteps[guideSteps.indexOf(step) + by] as AskingStep
}

function Asked({ step, form }: { readonly step: AskingStep; readonly form: FormOf<NewRegister> }) {
  const { t } = useTranslation('welcome')
  if (step === 'language') return <LanguageStep form={form} />
  if (step === 'municipality')
    return (
      <Stack gap="md">
        <MunicipalityFields form={form} />
        <PurposeChoice form={form} />
      </Stack>
    )
  if (step === 'place') return <PlaceStep form={form} />
  return <PassphraseFields form={form} label={t('passphrase')} autoFocus />
}

/** What a new register needs, with the rules of each field. */
function useNewRegister(): FormOf<NewRegister> {
  const { t } = useTranslation('welcome')
  const { language } = usePreferences()
  const rules = usePassphraseRules()
  return useForm<NewRegister>({
    initialValues: {
      country: language === 'nb' ? 'NO' : 'DK',
      municipality: '',
      nationalId: '',
      path: '',
      userName: '',
      passphrase: '',
      repeated: '',
      purpose: 'all'
    },
    validate: {
      municipality: (name) => (name.trim() ? null : t('municipality.missing')),
      nationalId: (id, { country }) =>
        id.trim() === '' || parseNationalId(id, country) ? null : t('nationalId.wrong'),
      path: (path) => (path ? null : t('place.missing')),
      userName: (name) => (name.trim() ? null : t('userName.missing')),
      ...rules
    }
  }) as FormOf<NewRegister>
}
