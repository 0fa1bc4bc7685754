// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { failureOf } from '../../../../api/bridge.ts'
import { FailureAlert } from '../../../../components/feedback/failure-alert.tsx'
import { RowDetail } from './row-detail.tsx'
import { RowLine } from './row-line.tsx'
import styles from './rows.module.css'
import { type RowFilter, usePreviewRows } from './use-preview-rows.ts'

const rowHeight = 36
const headHeight = 32
/** Drawn blank until the first rows have come. */
const waitingRows = 12

/** Where a key leads from a row; null when it is none of the list's keys. */
function targetOf(key: string, at: number, total: number, page: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: total - 1
  }
  const found = to[key]
  return found === undefined ? null : Math.max(0, Math.min(total - 1, found))
}

/** The rows, of which only those in sight are drawn and fetched; the chosen one stands in full beside them. */
export function RowList({ filter }: { readonly filter: RowFilter }) {
  const { t } = useTranslation('exchange')
  const scroll = useRef<HTMLDivElement>(null)
  const base = useId()
  const [active, setActive] = useState(0)
  const [window, setWindow] = useState({ from: 0, to: 30 })
  const rows = usePreviewRows(filter, window.from, window.to)
  const virtualizer = useVirtualizer({
    count: rows.pending ? waitingRows : rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    onChange: ({ range, isScrolling }) => {
      // While it flies past nothing is fetched.
      if (range && !isScrolling) setWindow({ from: range.startIndex, to: range.endIndex })
    }
  })
  const at = Math.min(active, Math.max(0, rows.total - 1))
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 400) / rowHeight) - 2)
    const to = targetOf(event.key, at, rows.total, page)
    if (to === null || rows.total === 0) return
    event.preventDefault()
    setActive(to)
    virtualizer.scrollToIndex(to)
  }
  if (rows.error) return <FailureAlert failure={failureOf(rows.error)} onRetry={rows.retry} m="md" />
  if (!rows.pending && rows.total === 0) return <p className={styles.empty}>{t('preview.noRows')}</p>
  return (
    <div className={styles.rows}>
      <div
        ref={scroll}
        role="grid"
        tabIndex={0}
        className={styles.scroll}
        aria-label={t('preview.rows')}
        aria-rowcount={rows.total + 1}
        aria-busy={rows.pending}
        aria-activedescendant={rows.total > 0 ? `${base}-${at}` : undefined}
        onKeyDown={onKeyDown}
      >
        <div role="row" className={styles.head}>
          {(['outcome', 'row', 'sheet', 'name', 'changes'] as const).map((name) => (
            <span key={name} role="columnheader">
              {t(`preview.${name}`)}
            </span>
          ))}
        </div>
        <div role="rowgroup" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <div
              key={index}
              id={`${base}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === at}
              className={styles.row}
              style={{ top: start }}
              onClick={() => setActive(index)}
            >
              <RowLine row={rows.row(index)} />
            </div>
          ))}
        </div>
      </div>
      <RowDetail row={rows.row(at)} />
    </div>
  )
}
