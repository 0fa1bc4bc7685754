import { Group, Select, Text } from '@mantine/core'
import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { PagedList } from '../../../components/rows/paged-list.tsx'
import type { RowLayout } from '../../../components/rows/row-list.tsx'
import { SearchInput } from '../../../components/rows/search-input.tsx'
import type { ShownRows } from '../../../components/rows/use-pages.ts'

interface CompareListProps<T> {
  readonly list: ShownRows<T>
  readonly of: 'systems' | 'suppliers'
  readonly icon: Icon
  readonly headings: readonly string[]
  readonly layout: RowLayout
  readonly search: string
  readonly onSearch: (search: string) => void
  /** How many there are, in words. */
  readonly count: (total: number) => string
  readonly onOpen: (row: T) => void
  readonly cells: (row: T) => ReactNode
  /** What else is chosen. */
  readonly children: ReactNode
}

/** Who uses what: what is looked for and chosen in a line, the rows below. */
export function CompareList<T>(props: CompareListProps<T>) {
  const { list, of, icon: Icon, search, onSearch, count, children, ...shown } = props
  const { t } = useTranslation('across')
  return (
    <>
      <Group gap="sm" px="md" pb="xs" align="flex-end">
        <SearchInput label={t('search')} width={210} value={search} onSearch={onSearch} />
        {children}
        <Text size="sm" c="dimmed" role="status" pb={4}>
          {list.total !== undefined && count(list.total)}
        </Text>
      </Group>
      <PagedList
        {...shown}
        list={list}
        label={t(`of.${of}`)}
        empty={
          <EmptyNote icon={<Icon size={44} stroke={1.2} />} title={t('nothingFits.title')}>
            {t('nothingFits.text')}
          </EmptyNote>
        }
      />
    </>
  )
}

interface ChosenProps<V extends string> {
  readonly label: string
  readonly value: V
  readonly data: readonly { readonly value: V; readonly label: string }[]
  readonly onChange: (value: V) => void
}

/** One of several, said beside it. */
export function Chosen<V extends string>({ label, value, data, onChange }: ChosenProps<V>) {
  return (
    <Select
      size="xs"
      w={192}
      label={label}
      allowDeselect={false}
      value={value}
      data={[...data]}
      onChange={(next) => onChange(data.find((one) => one.value === next)?.value ?? value)}
    />
  )
}
