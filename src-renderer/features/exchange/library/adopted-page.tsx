// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Group, SegmentedControl, Text, Title } from '@mantine/core'
import { IconArrowDownToArc } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { AdoptedRow } from '../../../../src-shared/features/exchange/library/contract.ts'
import { failureOf } from '../../../api/bridge.ts'
import { recordPath } from '../../../components/entity-paths.ts'
import { EmptyNote } from '../../../components/feedback/empty-note.tsx'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import frame from '../../../components/list-frame.module.css'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { usePages } from '../../../components/rows/use-pages.ts'
import { useFormat } from '../../../i18n/use-format.ts'

const layout: RowLayout = {
  columns: 'minmax(240px, 2fr) minmax(170px, 1fr) minmax(170px, 1fr) 140px minmax(180px, 1fr)',
  leastWidth: 940,
  rowHeight: 36
}
const shownKinds = ['all', 'changed'] as const

/** What was adopted, and of what the source has said something new since. */
export function AdoptedPage() {
  const { t } = useTranslation('library')
  const format = useFormat()
  const navigate = useNavigate()
  const [only, setOnly] = useState<(typeof shownKinds)[number]>('all')
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 40 })
  const [active, setActive] = useState(0)
  const listRef = useRef<HTMLDivElement>(null)
  const list = usePages('library.adopted', { only }, window)
  const total = list.total ?? 0
  const news = ({ changes, gone }: AdoptedRow): string =>
    gone ? t('adopted.gone') : changes > 0 ? t('adopted.news', { count: changes, number: format.number(changes) }) : ''
  return (
    <div className={frame.page}>
      <div className={frame.head}>
        <Group gap="sm" align="baseline">
          <Title order={1}>{t('page.adopted')}</Title>
          <Text size="sm" c="dimmed" role="status">
            {list.total !== undefined && format.number(total)}
          </Text>
        </Group>
        <Group gap="sm">
          <SegmentedControl
            size="xs"
            aria-label={t('adopted.show')}
            value={only}
            onChange={(value) => {
              setOnly(value as typeof only)
              setActive(0)
            }}
            data={shownKinds.map((value) => ({ value, label: t(`adopted.${value}`) }))}
          />
        </Group>
      </div>
      <div className={frame.body}>
        <div className={frame.list}>
          {list.error && <FailureAlert failure={failureOf(list.error)} onRetry={list.retry} m="md" />}
          {!list.error && list.total === 0 && (
            <EmptyNote
              icon={<IconArrowDownToArc size={44} stroke={1.2} />}
              title={t(only === 'all' ? 'adopted.none' : 'adopted.noNews')}
            >
              {t('adopted.noneText')}
            </EmptyNote>
          )}
          {!list.error && list.total !== 0 && (
            <RowList
              label={t('page.adopted')}
              headings={[
                t('adopted.column.name'),
                t('adopted.column.kind'),
                t('column.municipality'),
                t('adopted.column.on'),
                t('adopted.column.news')
              ]}
              layout={layout}
              total={total}
              waiting={list.total === undefined}
              active={Math.min(active, Math.max(0, total - 1))}
              listRef={listRef}
              onActive={setActive}
              onOpen={(index) => {
                const row = list.row(index)
                if (row) void navigate(recordPath(row.entity, row.id))
              }}
              onWindow={setWindow}
              cells={(index) => {
                const row = list.row(index)
                return (
                  row && (
                    <>
                      <span role="gridcell">{row.name}</span>
                      <span role="gridcell">{format.label(catalogue[row.entity].labels.one)}</span>
                      <span role="gridcell">{row.municipality}</span>
                      <span role="gridcell">{format.instant(row.adoptedAt)}</span>
                      <span role="gridcell">{news(row)}</span>
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
