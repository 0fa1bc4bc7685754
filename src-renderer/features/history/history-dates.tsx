import { Button, CloseButton, Group, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HistoryFilter } from '../../../src-shared/features/register/history-contract.ts'
import { isCivilDate } from '../../../src-shared/kernel/dates.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { DateInput } from '../../components/fields/date-input.tsx'
import { LatePopover } from '../../components/late.tsx'
import { useFormat } from '../../i18n/use-format.ts'

interface HistoryDatesProps {
  readonly filter: HistoryFilter
  readonly onChange: (filter: HistoryFilter) => void
}

/** From and to, both counted in; typed as dates are typed everywhere. */
export function HistoryDates({ filter, onChange }: HistoryDatesProps) {
  const { t } = useTranslation(['history', 'table'])
  const format = useFormat()
  const label = t('history:filter.date')
  const from = filter.from && format.date(filter.from)
  const to = filter.to && format.date(filter.to)
  const both = from && to ? `${from} – ${to}` : null
  const said = both ?? (from ? t('table:filter.from', { date: from }) : to ? t('table:filter.to', { date: to }) : null)
  return (
    <Group gap={0} wrap="nowrap">
      <LatePopover
        position="bottom-start"
        width={300}
        trapFocus
        returnFocus
        target={
          <Button
            size="xs"
            variant={said ? 'light' : 'default'}
            fw={400}
            rightSection={said ? undefined : <IconChevronDown size={13} aria-hidden />}
          >
            {said ? `${label}: ${said}` : label}
          </Button>
        }
      >
        <Popover.Dropdown aria-label={label} p="sm">
          <Group grow gap="xs" align="flex-start">
            {(['from', 'to'] as const).map((end) => (
              <End key={end} end={end} filter={filter} onChange={onChange} />
            ))}
          </Group>
        </Popover.Dropdown>
      </LatePopover>
      {said && (
        <CloseButton
          size="sm"
          aria-label={t('history:filter.remove', { filter: label })}
          onClick={() => onChange({ ...filter, from: null, to: null })}
        />
      )}
    </Group>
  )
}

function End({ end, filter, onChange }: HistoryDatesProps & { readonly end: 'from' | 'to' }) {
  const { t } = useTranslation('history')
  const [typed, setTyped] = useState<FieldValue>(filter[end])
  const label = t(`filter.${end}`)
  const change = (value: FieldValue): void => {
    setTyped(value)
    const date = typeof value === 'string' && isCivilDate(value) ? value : null
    // What is half typed is no question yet.
    if (date !== filter[end] && (date !== null || value === null)) onChange({ ...filter, [end]: date })
  }
  return (
    <DateInput
      field={{ key: end, kind: 'date', section: '', labels: { da: label, nb: label, en: label } }}
      label={label}
      value={typed}
      refs={{}}
      onRef={() => {}}
      onChange={change}
    />
  )
}
