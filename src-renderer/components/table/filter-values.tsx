import { Box, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { fold } from '../../../src-shared/kernel/fold.ts'
import { failureOf } from '../../api/bridge.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { FailureAlert } from '../feedback/failure-alert.tsx'
import type { ListState } from './list-state.ts'
import { countable, useFacet, useFacetLabel } from './use-facet.ts'
import { useFacetTexts } from './use-filter-text.ts'

interface FilterValuesProps {
  readonly entity: Entity
  readonly field: Field
  readonly state: ListState
  readonly filter: Filter | null
  readonly onChange: (filter: Filter | null) => void
}

const searchable = 9
const shownAtMost = 200

/** The values a field has, with how many records have each; ticked ones are let through. */
export function FilterValues({ entity, field, state, filter, onChange }: FilterValuesProps) {
  const { t } = useTranslation('table')
  const format = useFormat()
  const texts = useFacetTexts()
  const labelOf = useFacetLabel(field)
  const [search, setSearch] = useState('')
  const facet = useFacet(entity, field, state)
  const chosen = filter && 'anyOf' in filter ? filter.anyOf : []
  const toggle = (value: string): void =>
    onChange({ anyOf: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] })

  if (facet.error) return <FailureAlert failure={failureOf(facet.error)} onRetry={() => void facet.retry()} />
  const counts = facet.counts ?? (countable(field) ? [] : [{ value: '', label: null, count: null }])
  const words = fold(search)
  const hits = counts
    .map((one) => ({ ...one, name: labelOf(one, texts) }))
    .filter((one) => fold(one.name).includes(words))
  return (
    <Stack gap="xs">
      {counts.length > searchable && (
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <Box mah={300} className="scrolls" onKeyDown={moveAmongBoxes}>
        <Stack gap={2}>
          {hits.slice(0, shownAtMost).map((one) => (
            <Group key={one.value} justify="space-between" wrap="nowrap" gap="xs" pr="xs">
              <Checkbox
                size="xs"
                label={one.name}
                fs={one.value === '' ? 'italic' : undefined}
                checked={chosen.includes(one.value)}
                onChange={() => toggle(one.value)}
              />
              {one.count !== null && (
                <Text size="xs" c="dimmed" style={{ fontVariantNumeric: 'tabular-nums' }}>
                  {format.number(one.count)}
                </Text>
              )}
            </Group>
          ))}
        </Stack>
      </Box>
      {hits.length === 0 && !facet.pending && (
        <Text size="sm" c="dimmed">
          {t('filter.nothing')}
        </Text>
      )}
      {chosen.length > 0 && (
        <Button size="compact-xs" variant="subtle" onClick={() => onChange(null)}>
          {t('filter.clear')}
        </Button>
      )}
    </Stack>
  )
}

/** Arrows go from box to box; Space ticks. */
function moveAmongBoxes(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')]
  const next = boxes[boxes.indexOf(event.target as HTMLInputElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
