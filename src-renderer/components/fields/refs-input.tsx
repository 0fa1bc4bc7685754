import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type InputProps, mantineProps } from './input-props.ts'
import { createOption, RefOptions, useCreateByName } from './ref-options.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** References to several records, as pills; Backspace in the empty field takes the last one away. */
export function RefsInput(props: InputProps & { readonly entity: EntityName }) {
  const { t } = useTranslation('record')
  const ids = Array.isArray(props.value) ? (props.value as readonly string[]) : []
  const [typed, setTyped] = useState('')
  const store = useCombobox({
    onDropdownClose: () => store.resetSelectedOption(),
    onDropdownOpen: () => store.updateSelectedOptionIndex()
  })
  const found = useSuggestions(props.entity, typed, store.dropdownOpened).filter((ref) => !ids.includes(ref.id))
  const createByName = useCreateByName(props.entity)

  const put = (next: readonly string[]): void => props.onChange(next.length > 0 ? next : null)
  const choose = async (option: string): Promise<void> => {
    const ref = option === createOption ? await createByName(typed) : found.find((one) => one.id === option)
    setTyped('')
    if (!ref) return
    props.onRef(ref)
    put([...ids, ref.id])
  }
  return (
    <Combobox store={store} onOptionSubmit={(option) => void choose(option)} size="sm">
      <Combobox.DropdownTarget>
        <PillsInput {...mantineProps(props)} onClick={() => store.openDropdown()}>
          <Pill.Group>
            {ids.map((id) => (
              <Pill
                key={id}
                withRemoveButton
                removeButtonProps={{ 'aria-label': t('ref.remove', { name: props.refs[id]?.name ?? id }) }}
                onRemove={() => put(ids.filter((other) => other !== id))}
              >
                {props.refs[id]?.name ?? id}
              </Pill>
            ))}
            <Combobox.EventsTarget>
              <PillsInput.Field
                aria-label={props.label}
                data-field={props.field.key}
                value={typed}
                onFocus={() => store.openDropdown()}
                onBlur={() => store.closeDropdown()}
                onChange={(event) => {
                  setTyped(event.currentTarget.value)
                  store.openDropdown()
                  store.updateSelectedOptionIndex()
                }}
                onKeyDown={(event) => {
                  if (event.key === 'Backspace' && typed === '') put(ids.slice(0, -1))
                }}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <RefOptions refs={found} typed={typed} />
      </Combobox.Dropdown>
    </Combobox>
  )
}
