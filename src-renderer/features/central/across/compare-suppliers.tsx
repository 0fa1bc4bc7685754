// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { IconBuilding } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { RowLayout } from '../../../components/rows/row-list.tsx'
import { useAsked } from '../../../components/rows/use-asked.ts'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfCluster } from '../paths.ts'
import { Chosen, CompareList } from './compare-list.tsx'

const counted = ['municipalities', 'systems', 'agreements', 'expired', 'ending'] as const
const layout: RowLayout = {
  columns: 'minmax(240px, 2fr) 126px 110px 116px 110px 190px',
  leastWidth: 900,
  rowHeight: 36
}
const askable = {
  search: null,
  sort: ['municipalities', 'systems', 'agreements', 'expired', 'ending', 'title']
} as const

/** Suppliers by how many municipalities have something of theirs, with the agreements that end. */
export function CompareSuppliers() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const navigate = useNavigate()
  const [asked, ask] = useAsked(askable)
  const list = usePages('central.acrossSuppliers', asked)
  return (
    <CompareList
      list={list}
      of="suppliers"
      icon={IconBuilding}
      headings={[t('column.name'), ...counted.map((name) => t(`column.${name}`))]}
      layout={layout}
      search={asked.search}
      onSearch={(search) => ask({ search })}
      count={format.number}
      onOpen={({ cluster }) => void navigate(pathOfCluster('supplier', cluster))}
      cells={(row) => (
        <>
          <span role="gridcell" title={row.title}>
            {row.title}
          </span>
          {counted.map((key) => (
            <span key={key} role="gridcell">
              {row[key] > 0 && format.number(row[key])}
            </span>
          ))}
        </>
      )}
    >
      <Chosen
        label={t('order')}
        value={asked.sort}
        data={askable.sort.map((value) => ({ value, label: t(`order.${value}`) }))}
        onChange={(sort) => ask({ sort })}
      />
    </CompareList>
  )
}
