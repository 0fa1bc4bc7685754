import { Group, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type AdoptableEntity, adoptableEntities } from '../../../../src-shared/features/exchange/library/adoptable.ts'
import type { LibraryFound } from '../../../../src-shared/features/exchange/library/contract.ts'
import { SearchInput } from '../../../components/rows/search-input.tsx'
import type { Asked } from '../../../components/rows/use-asked.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** What can be looked for; '' is any. */
export const askable = { search: null, kind: ['', ...adoptableEntities], holder: null } as const

/** What is looked for. */
export interface LibraryFilter {
  readonly search: string
  readonly kind: AdoptableEntity | null
  readonly holder: string | null
}

interface SearchFiltersProps {
  readonly filter: LibraryFilter
  readonly found: LibraryFound | undefined
  readonly onFilter: (next: Partial<Asked<typeof askable>>) => void
}

/** The search, the kinds and the municipalities, each with how much there is. */
export function SearchFilters({ filter, found, onFilter }: SearchFiltersProps) {
  const { t } = useTranslation('library')
  const format = useFormat()
  const counted = (name: string, count: number | undefined): string =>
    count === undefined ? name : t('counted', { name, number: format.number(count) })
  const all = found && Object.values(found.kinds).reduce((sum, count) => sum + count, 0)
  return (
    <Group gap="sm">
      <SearchInput label={t('search')} width={360} value={filter.search} onSearch={(search) => onFilter({ search })} />
      <Select
        size="xs"
        w={240}
        aria-label={t('holder')}
        placeholder={t('holder.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('holder.all') }}
        searchable
        value={filter.holder}
        onChange={(holder) => onFilter({ holder: holder ?? '' })}
        data={(found?.holders ?? []).map(({ holder, name, count }) => ({ value: holder, label: counted(name, count) }))}
      />
      <SegmentedControl
        size="xs"
        aria-label={t('kind')}
        value={filter.kind ?? ''}
        onChange={(value) => onFilter({ kind: value as AdoptableEntity | '' })}
        data={[
          { value: '', label: counted(t('kind.all'), all) },
          ...adoptableEntities.map((kind) => ({
            value: kind,
            label: counted(format.label(catalogue[kind].labels.many), found?.kinds[kind])
          }))
        ]}
      />
    </Group>
  )
}
