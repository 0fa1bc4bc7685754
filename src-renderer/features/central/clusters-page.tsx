// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import frame from '../../components/list-frame.module.css'
import { PagedList } from '../../components/rows/paged-list.tsx'
import type { RowLayout } from '../../components/rows/row-list.tsx'
import { SearchInput } from '../../components/rows/search-input.tsx'
import { useAsked } from '../../components/rows/use-asked.ts'
import { usePages } from '../../components/rows/use-pages.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { pathOfCluster } from './paths.ts'

const columns = ['name', 'supplier', 'municipalities', 'questions', 'conflicts'] as const
const layout: RowLayout = {
  columns: 'minmax(260px, 2fr) minmax(180px, 1fr) 150px 130px 150px',
  leastWidth: 880,
  rowHeight: 36
}
const askable = {
  search: null,
  only: ['all', 'questions', 'conflicts'],
  order: ['title', 'municipalities']
} as const

/** Systems or suppliers as all municipalities that name them have them. */
export function ClustersPage({ entity }: { readonly entity: ClusteredEntity }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const navigate = useNavigate()
  const [asked, ask] = useAsked(askable)
  const list = usePages('central.list', { entity, ...asked })
  const title = t(entity === 'system' ? 'page.systems' : 'page.suppliers')
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{title}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined && format.number(list.total)}
          </Text>
        </Group>
        <Group gap="sm">
          <SearchInput label={t('search')} width={260} value={asked.search} onSearch={(search) => ask({ search })} />
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={asked.only}
            onChange={(only) => ask({ only: only as typeof asked.only })}
            data={askable.only.map((value) => ({ value, label: t(`only.${value}`) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('order')}
            value={asked.order}
            onChange={(order) => ask({ order: order as typeof asked.order })}
            data={askable.order.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
        </Group>
      </div>
      <PagedList
        list={list}
        label={title}
        headings={columns.map((name) => t(`column.${name}`))}
        layout={layout}
        empty={
          <EmptyNote icon={<IconServer2 size={44} stroke={1.2} />} title={t('nothing.title')}>
            {t(asked.search !== '' || asked.only !== 'all' ? 'nothing.so' : 'nothing.text')}
          </EmptyNote>
        }
        onOpen={({ id }) => void navigate(pathOfCluster(entity, id))}
        cells={({ title: name, supplier, municipalities, questions, conflicts }) => (
          <>
            <span role="gridcell" title={name}>
              {name}
            </span>
            <span role="gridcell" title={supplier ?? undefined}>
              {supplier}
            </span>
            <span role="gridcell">{format.number(municipalities)}</span>
            <span role="gridcell">{questions > 0 && format.number(questions)}</span>
            <span role="gridcell">{conflicts > 0 && format.number(conflicts)}</span>
          </>
        )}
      />
    </div>
  )
}
