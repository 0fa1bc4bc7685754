// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, Select, Text, TextInput } from '@mantine/core'
import { IconBuilding, IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { failureOf } from '../../../api/bridge.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { pathOfCluster } from '../paths.ts'

const counted = ['municipalities', 'systems', 'agreements', 'expired', 'ending'] as const
const layout: RowLayout = {
  columns: 'minmax(260px, 2fr) 110px 110px 110px 110px 190px',
  leastWidth: 900,
  rowHeight: 36
}
const orders = ['municipalities', 'systems', 'agreements', 'expired', 'ending', 'title'] as const

/** Suppliers by how many municipalities have something of theirs, with the agreements that end. */
export function CompareSuppliers() {
  const { t } = useTranslation('across')
  const format = useFormat()
  const navigate = useNavigate()
  const [search, setSearch] = useState('')
  const [sort, setSort] = useState<(typeof orders)[number]>('municipalities')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const list = usePages('central.acrossSuppliers', { search, sort }, window)
  const total = list.total ?? 0
  return (
    <>
      <Group gap="sm" px="md" pb="xs" align="flex-end">
        <TextInput
          size="xs"
          w={230}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={15} aria-hidden />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value)
            setActive(0)
          }}
        />
        <Select
          size="xs"
          w={210}
          label={t('order')}
          allowDeselect={false}
          value={sort}
          data={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={(value) => setSort(orders.find((one) => one === value) ?? sort)}
        />
        <Text size="sm" c="dimmed" role="status" pb={4}>
          {list.total !== undefined && format.number(total)}
        </Text>
      </Group>
      <div className={frame.body}>
        <div className={frame.list}>
          {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={list.retry} m="md" />}
          {!list.error && list.total === 0 && (
            <EmptyNote icon={<IconBuilding size={44} stroke={1.2} />} title={t('nothingFits.title')}>
              {t('nothingFits.text')}
            </EmptyNote>
          )}
          {!list.error && list.total !== 0 && (
            <RowList
              label={t('of.suppliers')}
              headings={[t('column.name'), ...counted.map((name) => t(`column.${name}`))]}
              layout={layout}
              total={total}
              waiting={list.total === undefined}
              active={Math.min(active, Math.max(0, total - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={(index) => {
                const row = list.row(index)
                if (row) void navigate(pathOfCluster('supplier', row.cluster))
              }}
              onWindow={setWindow}
              cells={(index) => {
                const row = list.row(index)
                return (
                  row && (
                    <>
                      <span role="gridcell">{row.title}</span>
                      {counted.map((key) => (
                        <span key={key} role="gridcell">
                          {row[key] > 0 && format.number(row[key])}
                        </span>
                      ))}
                    </>
                  )
                )
              }}
            />
          )}
        </div>
      </div>
    </>
  )
}
