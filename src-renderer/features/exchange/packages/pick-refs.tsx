import { MultiSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { RefView } from '../../../../src-shared/kernel/value.ts'
import { useSuggestions } from '../../../components/fields/use-suggestions.ts'

interface PickRefsProps {
  readonly entity: EntityName
  readonly label: string
  readonly description?: string
  /** One is chosen at most. */
  readonly single?: boolean
  readonly chosen: readonly RefView[]
  readonly onChoose: (refs: readonly RefView[]) => void
}

/** Records, found while one types; none is made here. */
export function PickRefs({ entity, label, description, single, chosen, onChoose }: PickRefsProps) {
  const { t } = useTranslation('packages')
  const [typed, setTyped] = useState('')
  const found = useSuggestions(entity, typed, true)
  const known = [...chosen, ...found.filter(({ id }) => !chosen.some((ref) => ref.id === id))]
  const choose = (ids: readonly string[]): void => {
    const refs = ids.flatMap((id) => known.find((ref) => ref.id === id) ?? [])
    onChoose(single ? refs.slice(-1) : refs)
    setTyped('')
  }
  return (
    <MultiSelect
      size="sm"
      label={label}
      description={description}
      placeholder={chosen.length === 0 ? t('pick.hint') : undefined}
      searchable
      searchValue={typed}
      onSearchChange={setTyped}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      // What was typed was sought in the register already.
      filter={({ options }) => options}
      nothingFoundMessage={t('pick.nothing')}
      value={chosen.map(({ id }) => id)}
      onChange={choose}
    />
  )
}
