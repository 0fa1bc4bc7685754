import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Choice } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { type InputProps, mantineProps } from './input-props.ts'

/** One of the choices. A retired one is offered only where it is what stands. */
export function ChoiceInput(props: InputProps & { readonly choices: readonly Choice[] }) {
  const { t } = useTranslation('record')
  const format = useFormat()
  const value = typeof props.value === 'string' ? props.value : null
  const offered = props.choices.filter((choice) => !choice.retired || choice.code === value)
  return (
    <Select
      {...mantineProps(props)}
      data={offered.map((choice) => ({ value: choice.code, label: format.label(choice.labels) }))}
      value={value}
      onChange={props.onChange}
      searchable={offered.length > 6}
      clearable
      clearButtonProps={{ 'aria-label': t('input.clear') }}
      nothingFoundMessage={t('input.nothing')}
      filter={({ options, search }) =>
        options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
      }
    />
  )
}
