import { Autocomplete, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { knownMunicipalities } from '../../../src-shared/features/organisations/municipalities.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { countries } from '../../../src-shared/kernel/language.ts'
import type { FormOf } from '../../components/forms/form-of.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { NewRegister } from './new-register.ts'

const shownAtMost = 60

/** Whose register it is: picked from the country's municipalities, or written freely. */
export function MunicipalityFields({ form }: { readonly form: FormOf<NewRegister> }) {
  const { t } = useTranslation('welcome')
  const format = useFormat()
  const { country } = form.values
  const names = useMemo(() => {
    const own = knownMunicipalities.filter((one) => one.country === country)
    return [...new Set(own.map((one) => one.name))].sort(format.compare)
  }, [country, format])

  const onName = (name: string): void => {
    form.setFieldValue('municipality', name)
    const known = knownMunicipalities.find((one) => one.country === country && one.name === name)
    if (known) form.setFieldValue('nationalId', known.nationalId ?? '')
  }
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={500} mb={4} id="country">
          {t('country')}
        </Text>
        <SegmentedControl
          role="radiogroup"
          aria-labelledby="country"
          data={countries.map((code) => ({ value: code, label: t(`country.${code}`) }))}
          {...form.getInputProps('country')}
        />
      </div>
      <Group grow align="flex-start">
        <Autocomplete
          label={t('municipality')}
          autoFocus
          openOnFocus={false}
          data={names}
          limit={shownAtMost}
          filter={({ options, search }) => {
            const place = (option: (typeof options)[number]): number =>
              'label' in option ? fold(option.label).indexOf(fold(search)) : -1
            // Names that begin with it first; each part stays in the language's order.
            const [beginning = [], within = []] = [true, false].map((begins) =>
              options.filter((option) => place(option) >= 0 && (place(option) === 0) === begins)
            )
            return [...beginning, ...within]
          }}
          {...form.getInputProps('municipality')}
          onChange={onName}
        />
        <TextInput label={t(`nationalId.${country}`)} inputMode="numeric" {...form.getInputProps('nationalId')} />
      </Group>
    </Stack>
  )
}
