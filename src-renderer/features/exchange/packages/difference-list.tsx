// biome-ignore-all lint/a11y: cells of a grid whose rows are placed by hand
import { Checkbox } from '@mantine/core'
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import {
  type Acceptance,
  type RowDifference,
  type RowStanding,
  takesRow
} from '../../../../src-shared/features/exchange/package-comparison.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { failureOf } from '../../../api/bridge.ts'
import { runJob } from '../../../api/jobs.ts'
import { FailureAlert } from '../../../components/feedback/failure-alert.tsx'
import { type RowLayout, RowList, type RowWindow } from '../../../components/rows/row-list.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { DifferenceDetail } from './difference-detail.tsx'
import styles from './packages.module.css'

const layout: RowLayout = {
  columns: '64px 120px minmax(110px, 170px) minmax(150px, 260px) minmax(220px, 1fr)',
  leastWidth: 720,
  rowHeight: 36
}
const headings = ['take', 'standing', 'entity', 'name', 'changes'] as const
const pageSize = 100

interface DifferenceListProps {
  readonly sessionId: string
  readonly filter: { readonly entity: EntityName | null; readonly standing: RowStanding | null }
  readonly accept: Acceptance
  readonly onAccept: (accept: Acceptance) => void
}

/** The rows that stand otherwise, and the chosen one field by field beside them; Enter accepts or leaves a row. */
export function DifferenceList({ sessionId, filter, accept, onAccept }: DifferenceListProps) {
  const { t } = useTranslation('packages')
  const format = useFormat()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 30 })
  const rows = useDifferences(sessionId, filter, window)
  const at = Math.min(active, Math.max(0, rows.total - 1))
  const toggle = (row: RowDifference | undefined): void => {
    if (!row || row.standing === 'unclear') return
    const fields = Object.fromEntries(Object.entries(accept.fields).filter(([key]) => !key.startsWith(`${row.key}.`)))
    onAccept({ ...accept, rows: { ...accept.rows, [row.key]: !takesRow(accept, row) }, fields })
  }
  if (rows.error) return <FailureAlert failure={failureOf(rows.error)} m="md" />
  if (!rows.pending && rows.total === 0) return <p className={styles.empty}>{t('read.noRows')}</p>
  return (
    <div className={styles.list}>
      <RowList
        label={t('read.rows')}
        headings={headings.map((name) => t(`column.${name}`))}
        layout={layout}
        total={rows.total}
        waiting={rows.pending}
        active={at}
        listRef={list}
        onActive={setActive}
        onOpen={(index) => toggle(rows.row(index))}
        onWindow={setWindow}
        cells={(index) => {
          const row = rows.row(index)
          return (
            row && (
              <>
                <span role="gridcell">
                  <Checkbox
                    size="xs"
                    tabIndex={-1}
                    aria-label={t('read.takeRow', { name: row.name })}
                    checked={takesRow(accept, row)}
                    disabled={row.standing === 'unclear'}
                    onChange={() => toggle(row)}
                  />
                </span>
                <span role="gridcell">{t(`standing.${row.standing}`)}</span>
                <span role="gridcell">{format.label(catalogue[row.entity].labels.one)}</span>
                <span role="gridcell">{row.name}</span>
                <span role="gridcell">{summaryOf(row)}</span>
              </>
            )
          )
        }}
      />
      <DifferenceDetail row={rows.row(at)} accept={accept} onAccept={onAccept} />
    </div>
  )

  function summaryOf({ entity, standing, fields }: RowDifference): string {
    return fields
      .map(({ field, here, there }) => {
        const label = format.label(fieldOf(catalogue[entity], field).labels)
        return standing === 'new' ? `${label}: ${there}` : `${label}: ${here || '–'} → ${there || '–'}`
      })
      .join(' · ')
  }
}

function useDifferences(sessionId: string, filter: DifferenceListProps['filter'], { from, to }: RowWindow) {
  const first = Math.floor(from / pageSize)
  const last = Math.floor(Math.max(from, to) / pageSize)
  const pages = [...new Set([0, ...Array.from({ length: last - first + 1 }, (_, i) => first + i)])]
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['package', 'differences', sessionId, filter, page],
      queryFn: () =>
        runJob('package.differences', { sessionId, ...filter, offset: page * pageSize, limit: pageSize }, '', {
          quiet: true
        }),
      ...(page === 0 && { placeholderData: keepPreviousData })
    }))
  })
  return {
    total: results[0]?.data?.total ?? 0,
    row: (index: number): RowDifference | undefined =>
      results[pages.indexOf(Math.floor(index / pageSize))]?.data?.rows[index % pageSize],
    pending: results[0]?.data === undefined,
    error: results.find((result) => result.error)?.error ?? null
  }
}
