import { Button, CloseButton, Group, Popover } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LatePopover } from '../late.tsx'
import { DateFilter } from './date-filter.tsx'
import { FilterValues } from './filter-values.tsx'
import type { ListState } from './list-state.ts'
import { useFilterText } from './use-filter-text.ts'

interface FilterChipProps {
  readonly entity: Entity
  readonly field: Field
  readonly state: ListState
  readonly startOpen: boolean
  readonly onClosed: () => void
  readonly onChange: (filter: Filter | null) => void
}

/** One filter: its field, what it lets through, and a cross that takes it away. */
export function FilterChip({ entity, field, state, startOpen, onClosed, onChange }: FilterChipProps) {
  const { t } = useTranslation('table')
  const format = useFormat()
  const [opened, popover] = useDisclosure(startOpen, { onClose: onClosed })
  const filter = state.filters[field.key] ?? null
  const said = useFilterText(entity, field, filter, state)
  const label = format.label(field.labels)

  useEffect(() => {
    if (startOpen) popover.open()
  }, [startOpen, popover.open])

  return (
    <Group gap={0} wrap="nowrap">
      <LatePopover
        opened={opened}
        onChange={(open) => (open ? popover.open() : popover.close())}
        position="bottom-start"
        width={300}
        trapFocus
        returnFocus
        target={
          <Button
            size="compact-sm"
            variant={filter ? 'light' : 'default'}
            maw={320}
            rightSection={filter ? undefined : <IconChevronDown size={13} aria-hidden />}
            onClick={popover.toggle}
          >
            {filter ? `${label}: ${said}` : label}
          </Button>
        }
      >
        <Popover.Dropdown aria-label={label} p="xs">
          {field.kind === 'date' ? (
            <DateFilter label={label} filter={filter} onChange={onChange} />
          ) : (
            <FilterValues entity={entity} field={field} state={state} filter={filter} onChange={onChange} />
          )}
        </Popover.Dropdown>
      </LatePopover>
      {filter && (
        <CloseButton size="sm" aria-label={t('filter.remove', { filter: label })} onClick={() => onChange(null)} />
      )}
    </Group>
  )
}
