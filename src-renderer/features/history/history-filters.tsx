import { Button, CloseButton, Group, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import { historyActions, otherHistoryEntities } from '../../../src-shared/features/register/history.ts'
import type { HistoryFilter } from '../../../src-shared/features/register/history-contract.ts'
import { entityNames } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useShows } from '../../app/session.tsx'
import { wholeHistory } from '../../components/history-path.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './history.module.css'
import { HistoryDates } from './history-dates.tsx'

interface HistoryFiltersProps {
  readonly filter: HistoryFilter
  /** What the record that is filtered by is called. */
  readonly recordName: string
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onChange: (filter: HistoryFilter) => void
  readonly onLeaveSearch: () => void
}

/** Between the last letter and the question: a search through everything is not begun for each letter. */
const quiet = 300

/** Words and filters, which combine; each can be taken away by itself. */
export function HistoryFilters({ filter, recordName, searchRef, onChange, onLeaveSearch }: HistoryFiltersProps) {
  const { t } = useTranslation('history')
  const choices = useChoices()
  const narrowed = Object.values(filter).some((part) => part !== null && part !== '')
  return (
    <fieldset className={styles.filters} aria-label={t('filters')}>
      <Search
        value={filter.search}
        inputRef={searchRef}
        onLeave={onLeaveSearch}
        onChange={(search) => onChange({ ...filter, search })}
      />
      {(['entity', 'userId', 'action', 'batchId'] as const).map((key) => (
        <Select
          key={key}
          size="xs"
          w={key === 'batchId' ? 190 : key === 'action' ? 170 : 140}
          aria-label={t(`filter.${key}`)}
          placeholder={t(`filter.${key}`)}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('filter.remove', { filter: t(`filter.${key}`) }) }}
          data={[...choices[key]]}
          value={filter[key]}
          onChange={(value) => onChange({ ...filter, [key]: value })}
        />
      ))}
      <HistoryDates filter={filter} onChange={onChange} />
      {filter.recordId && (
        <Group gap={0} wrap="nowrap">
          <Button size="compact-sm" variant="light" component="span" maw={260}>
            {t('filter.recordId')}: {recordName}
          </Button>
          <CloseButton
            size="sm"
            aria-label={t('filter.remove', { filter: t('filter.recordId') })}
            onClick={() => onChange({ ...filter, recordId: null })}
          />
        </Group>
      )}
      {narrowed && (
        <Button size="compact-sm" variant="subtle" onClick={() => onChange(wholeHistory)}>
          {t('filters.clear')}
        </Button>
      )}
    </fieldset>
  )
}

interface SearchProps {
  readonly value: string
  readonly inputRef: RefObject<HTMLInputElement | null>
  readonly onChange: (search: string) => void
  readonly onLeave: () => void
}

function Search({ value, inputRef, onChange, onLeave }: SearchProps) {
  const { t } = useTranslation('history')
  const [typed, setTyped] = useState(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const ask = useRef(onChange)
  ask.current = onChange
  useEffect(() => () => clearTimeout(timer.current), [])
  // Set from elsewhere (cleared, gone back to): what was typed before is not asked any more.
  useEffect(() => {
    clearTimeout(timer.current)
    setTyped(value)
  }, [value])
  const type = (text: string, wait = quiet): void => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => ask.current(text), wait)
  }
  return (
    <TextInput
      ref={inputRef}
      size="xs"
      w={240}
      aria-label={t('search')}
      placeholder={t('search')}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed !== '' && <CloseButton size="sm" aria-label={t('search.clear')} onClick={() => type('', 0)} />
      }
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'Enter') {
          event.preventDefault()
          type(typed, 0)
          onLeave()
        }
        if (event.key === 'Escape') type('', 0)
      }}
    />
  )
}

type Options = readonly { readonly value: string; readonly label: string }[]

function useChoices(): Readonly<Record<'entity' | 'userId' | 'action' | 'batchId', Options>> {
  const { t } = useTranslation('history')
  const format = useFormat()
  const shows = useShows()
  const { data } = useChannel('history.choices', {})
  const named = (name: string): string => name || t('record.unnamed')
  return {
    entity: [
      ...entityNames
        .filter((name) => shows(catalogue[name]))
        .map((name) => ({ value: name, label: format.label(catalogue[name].labels.one) })),
      ...otherHistoryEntities.map((name) => ({ value: name, label: t(`entity.${name}`) }))
    ].sort((a, b) => format.compare(a.label, b.label)),
    userId: (data?.users ?? []).map(({ id, name }) => ({ value: id, label: named(name) })),
    action: historyActions.map((action) => ({ value: action, label: t(`did.${action}`) })),
    batchId: (data?.batches ?? []).map(({ id, title, at }) => ({
      value: id,
      label: `${named(title)} · ${format.instant(at)}`
    }))
  }
}
