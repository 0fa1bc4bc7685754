import { Button, Menu } from '@mantine/core'
import { IconFilterPlus } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { LateMenu } from '../late.tsx'
import styles from './entity-table.module.css'
import { FilterChip } from './filter-chip.tsx'
import { type ListState, plainList, withFilter } from './list-state.ts'

interface FilterBarProps {
  readonly entity: Entity
  readonly fields: readonly Field[]
  readonly state: ListState
  readonly onChange: (state: ListState) => void
}

/** Fields that offer a filter without being asked for: those one sees in the list anyway. */
function always(field: Field): boolean {
  return field.filter === true && field.listed === true
}

/** Filters as chips that combine. More fields come from the menu; one that filters stays in sight. */
export function FilterBar({ entity, fields, state, onChange }: FilterBarProps) {
  const { t } = useTranslation('table')
  const format = useFormat()
  const [asked, setAsked] = useState<string | null>(null)
  const shown = fields.filter((field) => always(field) || state.filters[field.key] || field.key === asked)
  const others = fields.filter((field) => !shown.includes(field) && field.key !== entity.title)
  const narrowed = Object.keys(state.filters).length > 0 || state.search !== '' || state.deleted
  return (
    <fieldset className={styles.filters} aria-label={t('filters')}>
      {shown.map((field) => (
        <FilterChip
          key={field.key}
          entity={entity}
          field={field}
          state={state}
          startOpen={field.key === asked}
          onClosed={() => setAsked(null)}
          onChange={(filter) => onChange(withFilter(state, field.key, filter))}
        />
      ))}
      <LateMenu
        position="bottom-start"
        width={260}
        withinPortal
        target={
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            c="inherit"
            leftSection={<IconFilterPlus size={15} aria-hidden />}
          >
            {t('filter.more')}
          </Button>
        }
      >
        <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
          {entity.sections.map(({ key, labels }) => {
            const inSection = others.filter((field) => field.section === key)
            if (inSection.length === 0) return null
            return (
              <Fragment key={key}>
                <Menu.Label>{format.label(labels)}</Menu.Label>
                {inSection.map((field) => (
                  <Menu.Item key={field.key} onClick={() => setAsked(field.key)}>
                    {format.label(field.labels)}
                  </Menu.Item>
                ))}
              </Fragment>
            )
          })}
        </Menu.Dropdown>
      </LateMenu>
      {narrowed && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange({ ...plainList, sort: state.sort })}>
          {t('filter.clearAll')}
        </Button>
      )}
    </fieldset>
  )
}
