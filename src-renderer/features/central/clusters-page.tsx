// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, SegmentedControl, Text, TextInput, Title } from '@mantine/core'
import { IconSearch, IconServer2 } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import { failureOf } from '../../api/bridge.ts'
import { EmptyNote } from '../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../components/feedback/failure-alert.tsx'
import frame from '../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../components/rows/row-list.tsx'
import { usePages } from '../../components/rows/use-pages.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { pathOfCluster } from './paths.ts'

const columns = ['name', 'supplier', 'municipalities', 'questions', 'conflicts'] as const
const layout: RowLayout = {
  columns: 'minmax(260px, 2fr) minmax(180px, 1fr) 150px 130px 150px',
  leastWidth: 880,
  rowHeight: 36
}
const only = ['all', 'questions', 'conflicts'] as const
const orders = ['title', 'municipalities'] as const

/** Systems or suppliers as all municipalities that name them have them. */
export function ClustersPage({ entity }: { readonly entity: ClusteredEntity }) {
  const { t } = useTranslation('central')
  const format = useFormat()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [shown, setShown] = useState<(typeof only)[number]>('all')
  const [order, setOrder] = useState<(typeof orders)[number]>('title')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const list = usePages('central.list', { entity, search, only: shown, order }, window)
  const total = list.total ?? 0
  const isNothing = list.total === 0
  const title = t(entity === 'system' ? 'page.systems' : 'page.suppliers')
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{title}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined && format.number(total)}
          </Text>
        </Group>
        <Group gap="sm">
          <TextInput
            size="xs"
            w={260}
            aria-label={t('search')}
            placeholder={t('search')}
            leftSection={<IconSearch size={15} aria-hidden />}
            value={search}
            onChange={(event) => {
              setSearch(event.currentTarget.value)
              setActive(0)
            }}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('show')}
            value={shown}
            onChange={(value) => setShown(value as typeof shown)}
            data={only.map((value) => ({ value, label: t(`only.${value}`) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={t('order')}
            value={order}
            onChange={(value) => setOrder(value as typeof order)}
            data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
          />
        </Group>
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={list.retry} m="md" />}
          {!list.error && isNothing && (
            <EmptyNote icon={<IconServer2 size={44} stroke={1.2} />} title={t('nothing.title')}>
              {t(search !== '' || shown !== 'all' ? 'nothing.so' : 'nothing.text')}
            </EmptyNote>
          )}
          {!list.error && !isNothing && (
            <RowList
              label={title}
              headings={columns.map((name) => t(`column.${name}`))}
              layout={layout}
              total={total}
              waiting={list.total === undefined}
              active={Math.min(active, Math.max(0, total - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={(index) => {
                const row = list.row(index)
                if (row) void navigate(pathOfCluster(entity, row.id))
              }}
              onWindow={setWindow}
              cells={(index) => {
                const row = list.row(index)
                return (
                  row && (
                    <>
                      <span role="gridcell">{row.title}</span>
                      <span role="gridcell">{row.supplier}</span>
                      <span role="gridcell">{format.number(row.municipalities)}</span>
                      <span role="gridcell">{row.questions > 0 && format.number(row.questions)}</span>
                      <span role="gridcell">{row.conflicts > 0 && format.number(row.conflicts)}</span>
                    </>
                  )
                )
              }}
            />
          )}
        </div>
      </div>
    </div>
  )
}
