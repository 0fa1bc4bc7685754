import { MultiSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { type InputProps, mantineProps } from './input-props.ts'

/** Several of the choices, as pills; found by any word of their labels or by their code. */
export function ChoicesInput(props: InputProps & { readonly choices: readonly Choice[] }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const codes = Array.isArray(props.value) ? (props.value as readonly string[]) : []
  const offered = props.choices.filter((choice) => !choice.retired || codes.includes(choice.code))
  return (
    <MultiSelect
      {...mantineProps(props)}
      data={offered.map((choice) => ({ value: choice.code, label: format.label(choice.labels) }))}
      value={[...codes]}
      onChange={(chosen) => props.onChange(chosen.length > 0 ? chosen : null)}
      searchable
      hidePickedOptions
      nothingFoundMessage={t('input.nothing')}
      filter={({ options, search }) => {
        const words = fold(search).split(' ').filter(Boolean)
        return options.filter(
          (option) => 'value' in option && words.every((word) => fold(`${option.label} ${option.value}`).includes(word))
        )
      }}
    />
  )
}
