// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './history.module.css'
import { HistoryRow } from './history-row.tsx'
import type { RowWindow, ShownHistory } from './use-history.ts'

const rowHeight = 32
const headHeight = 32

interface HistoryListProps {
  readonly history: ShownHistory
  readonly active: number
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly onActive: (index: number) => void
  readonly onOpen: (index: number) => void
  readonly onWindow: (window: RowWindow) => void
}

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

/** The changes, of which only those in sight are drawn and fetched: a million are one list. */
export function HistoryList({ history, active, listRef, onActive, onOpen, onWindow }: HistoryListProps) {
  const { t } = useTranslation('history')
  const base = useId()
  const virtualizer = useVirtualizer({
    count: history.rows,
    getScrollElement: () => listRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight
  })
  const { range, isScrolling } = virtualizer
  const from = range?.startIndex ?? 0
  const to = range?.endIndex ?? 0
  useEffect(() => {
    // While it flies past nothing is fetched.
    if (!isScrolling) onWindow({ from, to })
  }, [from, to, isScrolling, onWindow])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || history.rows === 0) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onOpen(active)
      return
    }
    const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? 400) / rowHeight) - 2)
    const next = targetOf(event.key, active, history.rows, page)
    if (next === null) return
    event.preventDefault()
    onActive(next)
    virtualizer.scrollToIndex(next)
  }
  return (
    <div
      ref={listRef}
      role="grid"
      tabIndex={0}
      className={styles.scroll}
      aria-label={t('title')}
      aria-rowcount={history.rows + 1}
      aria-busy={history.loading}
      aria-activedescendant={history.rows > 0 ? `${base}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={styles.head}>
        {(['at', 'user', 'action', 'entity', 'record', 'changes'] as const).map((name) => (
          <span key={name} role="columnheader">
            {t(`column.${name}`)}
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
            aria-selected={index === active}
            className={styles.row}
            style={{ top: start }}
            onClick={() => onActive(index)}
            onDoubleClick={() => onOpen(index)}
          >
            <HistoryRow line={history.entry(index)} />
          </div>
        ))}
      </div>
    </div>
  )
}
