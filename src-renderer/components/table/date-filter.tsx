import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { addDays, isCivilDate, today } from '../../../src-shared/kernel/dates.ts'
import { zoneOf } from '../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { useRegister } from '../../app/session.tsx'
import { DateInput } from '../fields/date-input.tsx'

interface DateFilterProps {
  readonly label: string
  readonly filter: Filter | null
  readonly onChange: (filter: Filter | null) => void
}

/** Dates between two days, both counted in; the usual spans with one press. */
export function DateFilter({ label, filter, onChange }: DateFilterProps) {
  const { t } = useTranslation('table')
  const { country } = useRegister().municipality
  const now = today(zoneOf[country], new Date())
  const span = filter && 'from' in filter ? filter : { from: null, to: null }
  const [typed, setTyped] = useState<{ from: FieldValue; to: FieldValue }>(span)

  const set = (next: { from: FieldValue; to: FieldValue }): void => {
    setTyped(next)
    const civil = (value: FieldValue): string | null => (typeof value === 'string' && isCivilDate(value) ? value : null)
    onChange({ from: civil(next.from), to: civil(next.to) })
  }
  const quick: readonly (readonly [string, Filter])[] = [
    [t('date.past'), { from: null, to: addDays(now, -1) }],
    [t('date.next30'), { from: now, to: addDays(now, 30) }],
    [t('date.next90'), { from: now, to: addDays(now, 90) }],
    [t('filter.empty'), { anyOf: [''] }]
  ]
  return (
    <Stack gap="xs">
      <Group grow gap="xs">
        {(['from', 'to'] as const).map((end) => (
          <DateInput
            key={end}
            field={{ key: end, kind: 'date', section: '', labels: { da: label, nb: label, en: label } }}
            label={t(`date.${end}`)}
            value={typed[end]}
            refs={{}}
            onRef={() => {}}
            onChange={(value) => set({ ...typed, [end]: value })}
          />
        ))}
      </Group>
      <Group gap={6}>
        {quick.map(([name, next]) => (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            onClick={() => {
              setTyped('from' in next ? next : { from: null, to: null })
              onChange(next)
            }}
          >
            {name}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
