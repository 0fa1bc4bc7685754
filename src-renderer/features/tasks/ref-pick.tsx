import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../src-shared/kernel/value.ts'
import { useSuggestions } from '../../components/fields/use-suggestions.ts'

interface RefPickProps {
  readonly entity: EntityName
  readonly label: string
  readonly placeholder: string
  readonly chosen: RefView | null
  readonly onChoose: (id: string | null) => void
}

/** One record, found while one types; none is made here. */
export function RefPick({ entity, label, placeholder, chosen, onChoose }: RefPickProps) {
  const { t } = useTranslation('tasks')
  const [typed, setTyped] = useState('')
  const found = useSuggestions(entity, typed === chosen?.name ? '' : typed, true)
  const shown = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  return (
    <Select
      size="xs"
      w={190}
      aria-label={label}
      placeholder={placeholder}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('pick.clear') }}
      data={shown.map(({ id, name }) => ({ value: id, label: name }))}
      // What was typed was sought in the register already.
      filter={({ options }) => options}
      nothingFoundMessage={t('pick.nothing')}
      value={chosen?.id ?? null}
      onSearchChange={setTyped}
      onChange={onChoose}
    />
  )
}
