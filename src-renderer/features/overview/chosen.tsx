import { Group, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { Chosen } from '../../../src-shared/features/overview/contract.ts'
import { useChannel } from '../../api/use-channel.ts'
import { usePreferences } from '../../app/preferences.tsx'

/** What the overview is about: stands in the address, so that one can come back to it. */
export function useChosen(): readonly [Chosen, (next: Partial<Chosen>) => void] {
  const [params, setParams] = useSearchParams()
  const chosen = { unit: params.get('unit'), category: params.get('category') }
  return [
    chosen,
    (next) => {
      const entries = Object.entries({ ...chosen, ...next }).filter((entry): entry is [string, string] => !!entry[1])
      setParams(Object.fromEntries(entries))
    }
  ]
}

interface ChosenFiltersProps {
  readonly chosen: Chosen
  readonly onChange: (next: Partial<Chosen>) => void
}

/** Unit and category; what lies below them counts with them. */
export function ChosenFilters({ chosen, onChange }: ChosenFiltersProps) {
  const { t } = useTranslation('overview')
  const { language } = usePreferences()
  const units = useChannel('organisationUnit.list', { columns: ['name'], limit: 2000 })
  const categories = useChannel('overview.categories', { language })
  return (
    <Group gap="xs">
      <Select
        size="xs"
        w={220}
        searchable
        clearable
        limit={200}
        aria-label={t('choose.unit')}
        placeholder={`${t('choose.unit')}: ${t('choose.all')}`}
        data={(units.data?.rows ?? []).map(({ id, values }) => ({ value: id, label: String(values['name'] ?? '–') }))}
        value={chosen.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <Select
        size="xs"
        w={220}
        searchable
        clearable
        limit={200}
        aria-label={t('choose.category')}
        placeholder={`${t('choose.category')}: ${t('choose.all')}`}
        data={(categories.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.category}
        onChange={(category) => onChange({ category })}
      />
    </Group>
  )
}
