import { CloseButton, Combobox, InputBase, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type InputProps, mantineProps } from './input-props.ts'
import { createOption, RefOptions, useCreateByName } from './ref-options.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** A reference to one record: found while one types, made on the spot where there is none. */
export function RefInput(props: InputProps & { readonly entity: EntityName }) {
  const { t } = useTranslation('record')
  const id = typeof props.value === 'string' ? props.value : null
  const name = id ? (props.refs[id]?.name ?? id) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const store = useCombobox({
    onDropdownClose: () => {
      store.resetSelectedOption()
      setTyped(null)
    }
  })
  const refs = useSuggestions(props.entity, typed ?? '', store.dropdownOpened)
  const createByName = useCreateByName(props.entity)

  const choose = async (option: string): Promise<void> => {
    const made = option === createOption ? await createByName(typed ?? '') : refs.find((ref) => ref.id === option)
    if (made) {
      props.onRef(made)
      props.onChange(made.id)
    }
    store.closeDropdown()
  }
  const onType = (text: string): void => {
    setTyped(text)
    if (text === '') props.onChange(null)
    store.openDropdown()
    store.updateSelectedOptionIndex()
  }
  return (
    <Combobox store={store} onOptionSubmit={(option) => void choose(option)} size="sm">
      <Combobox.Target>
        <InputBase
          {...mantineProps(props)}
          autoComplete="off"
          value={typed ?? name}
          onChange={(event) => onType(event.currentTarget.value)}
          onClick={() => store.openDropdown()}
          onBlur={() => store.closeDropdown()}
          rightSection={
            id && (
              <CloseButton
                size="sm"
                tabIndex={-1}
                aria-label={t('input.clear')}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => props.onChange(null)}
              />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <RefOptions refs={refs} typed={typed ?? ''} />
      </Combobox.Dropdown>
    </Combobox>
  )
}
