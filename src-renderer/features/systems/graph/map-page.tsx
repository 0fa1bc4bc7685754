import { Group, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useViewState } from '../../../api/use-view-state.ts'
import { useSuggestions } from '../../../components/fields/use-suggestions.ts'
import { GraphScreen } from './graph-screen.tsx'

const chosenSchema = z.object({ id: z.uuid(), name: z.string() }).nullable()
const partSchema = z.object({ unit: chosenSchema, category: chosenSchema })
type Chosen = z.output<typeof chosenSchema>

/** A map of the register, or of a unit's or a category's systems. */
export function MapPage() {
  const { t } = useTranslation('graph')
  const part = useViewState('graph.part', partSchema, { unit: null, category: null })
  const { unit, category } = part.value
  const title = [unit?.name, category?.name].filter(Boolean).join(' · ') || t('map.title')
  if (!part.ready) return null
  const [ofUnit, ofCategory] = [unit?.id ?? null, category?.id ?? null]
  return (
    <GraphScreen
      key={`${ofUnit} ${ofCategory}`}
      of={{ system: null, unit: ofUnit, category: ofCategory }}
      viewKey={`map.${ofUnit}.${ofCategory}`}
      title={() => title}
      above={
        <Group gap="xs" mb={4}>
          <PartSelect
            entity="organisationUnit"
            label={t('map.unit')}
            chosen={unit}
            onChoose={(next) => part.set({ ...part.value, unit: next })}
          />
          <PartSelect
            entity="systemCategory"
            label={t('map.category')}
            chosen={category}
            onChoose={(next) => part.set({ ...part.value, category: next })}
          />
        </Group>
      }
    />
  )
}

interface PartSelectProps {
  readonly entity: 'organisationUnit' | 'systemCategory'
  readonly label: string
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

function PartSelect({ entity, label, chosen, onChoose }: PartSelectProps) {
  const [typed, setTyped] = useState('')
  const [opened, setOpened] = useState(false)
  const found = useSuggestions(entity, typed === chosen?.name ? '' : typed, opened)
  const offered = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  return (
    <Select
      size="xs"
      w={200}
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      // Main has searched already, by more than how a name begins.
      filter={({ options }) => options}
      data={offered.map(({ id, name }) => ({ value: id, label: name }))}
      value={chosen?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onDropdownOpen={() => setOpened(true)}
      onDropdownClose={() => setOpened(false)}
      onChange={(id) => onChoose(offered.find((one) => one.id === id) ?? null)}
    />
  )
}
