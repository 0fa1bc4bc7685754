import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../../api/bridge.ts'
import { FailureAlert } from '../../../../components/feedback/failure-alert.tsx'
import { type RowLayout, RowList, type RowWindow } from '../../../../components/rows/row-list.tsx'
import { RowDetail } from './row-detail.tsx'
import { RowLine } from './row-line.tsx'
import styles from './rows.module.css'
import { type RowFilter, usePreviewRows } from './use-preview-rows.ts'

const columns = ['outcome', 'row', 'sheet', 'name', 'changes'] as const
const layout: RowLayout = {
  columns: '148px 68px minmax(96px, 140px) minmax(150px, 240px) minmax(240px, 1fr)',
  leastWidth: 700,
  rowHeight: 36
}

/** The rows, and the chosen one in full beside them. */
export function PreviewList({ filter }: { readonly filter: RowFilter }) {
  const { t } = useTranslation('exchange')
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [window, setWindow] = useState<RowWindow>({ from: 0, to: 30 })
  const rows = usePreviewRows(filter, window.from, window.to)
  const at = Math.min(active, Math.max(0, rows.total - 1))
  if (rows.error) return <FailureAlert failure={failureOf(rows.error)} onRetry={rows.retry} m="md" />
  if (!rows.pending && rows.total === 0) return <p className={styles.empty}>{t('preview.noRows')}</p>
  return (
    <div className={styles.rows}>
      <RowList
        label={t('preview.rows')}
        headings={columns.map((name) => t(`preview.${name}`))}
        layout={layout}
        total={rows.total}
        waiting={rows.pending}
        active={at}
        listRef={list}
        onActive={setActive}
        onWindow={setWindow}
        cells={(index) => {
          const row = rows.row(index)
          return row && <RowLine row={row} />
        }}
      />
      <RowDetail row={rows.row(at)} />
    </div>
  )
}
