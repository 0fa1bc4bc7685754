// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, type RefObject, useCallback, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { useValueText } from '../fields/value-text.ts'
import styles from './grid.module.css'
import { GridHead } from './grid-head.tsx'
import { GridRow } from './grid-row.tsx'
import { gridKeyHandler } from './use-grid-keys.ts'
import type { ListLayout } from './use-list-layout.ts'
import type { Pages } from './use-pages.ts'
import type { Selection } from './use-selection.ts'

const rowHeight = 36
const headHeight = 34
const pickWidth = 36

interface GridProps {
  readonly label: string
  readonly pages: Pages
  readonly layout: ListLayout
  readonly sort: ListQuery['sort']
  readonly selection: Selection
  readonly active: number
  readonly gridRef: RefObject<HTMLDivElement | null>
  readonly onActive: (index: number) => void
  readonly onSort: (field: string) => void
  readonly onOpen: (id: string) => void
  /** Tells which rows are in sight, so that their pages are fetched. */
  readonly onWindow: (from: number, to: number) => void
}

/**
 * The rows, of which only those in sight are drawn. The grid itself has the focus and names its active row: a row that
 * scrolls away takes no focus with it. The active row is always drawn, wherever one scrolls.
 */
export function Grid(props: GridProps) {
  const { pages, layout, selection, active, gridRef, onWindow, onActive } = props
  const { t } = useTranslation('table')
  const text = useValueText()
  const base = useId()
  const width = layout.columns.reduce((sum, column) => sum + column.width, pickWidth)

  const virtualizer = useVirtualizer({
    count: pages.total,
    getScrollElement: () => gridRef.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return active < pages.total && !shown.includes(active) ? [...shown, active].sort((a, b) => a - b) : shown
    }
  })
  const { range } = virtualizer
  useWindow(range?.startIndex ?? 0, range?.endIndex ?? 0, onWindow)

  const open = useRef((_index: number) => {})
  open.current = (index) => {
    const record = pages.row(index)
    if (record) props.onOpen(record.id)
  }
  const onOpen = useCallback((index: number) => open.current(index), [])
  const move = (index: number): void => {
    onActive(index)
    virtualizer.scrollToIndex(index)
  }
  const click = useRef((_index: number, _event: MouseEvent) => {})
  click.current = (index, event) => {
    onActive(index)
    const picked = (event.target as HTMLElement).closest('[data-pick]') !== null
    if (event.shiftKey) selection.extendTo(index)
    else if (picked || event.ctrlKey || event.metaKey) selection.toggle(index)
  }
  const onClick = useCallback((index: number, event: MouseEvent) => click.current(index, event), [])

  return (
    <div
      ref={gridRef}
      role="grid"
      tabIndex={0}
      className={styles.scroll}
      data-stale={pages.stale || undefined}
      aria-label={props.label}
      aria-rowcount={pages.total + 1}
      aria-colcount={layout.columns.length + 1}
      aria-multiselectable
      aria-busy={pages.loading}
      aria-activedescendant={pages.total > 0 ? `${base}-${active}` : undefined}
      onKeyDown={gridKeyHandler({
        active,
        total: pages.total,
        page: Math.max(1, Math.floor(((gridRef.current?.clientHeight ?? 400) - headHeight) / rowHeight) - 1),
        move,
        open: onOpen,
        toggle: selection.toggle,
        extendTo: selection.extendTo,
        selectAll: selection.all,
        clear: selection.clear,
        scrollSideways: (by) => gridRef.current?.scrollBy({ left: by })
      })}
    >
      <GridHead
        columns={layout.columns}
        width={width}
        sort={props.sort}
        allSelected={selection.ids.size > 0 && selection.ids.size >= pages.total}
        onSort={props.onSort}
        onWidth={layout.setWidth}
        onSelectAll={() => (selection.ids.size > 0 ? selection.clear() : selection.all())}
      />
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), width, position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const record = pages.row(index)
          return (
            <GridRow
              key={index}
              id={`${base}-${index}`}
              index={index}
              top={start - headHeight}
              width={width}
              record={record}
              columns={layout.columns}
              active={index === active}
              selected={record !== undefined && selection.ids.has(record.id)}
              text={text}
              selectLabel={t('select')}
              onClick={onClick}
              onOpen={onOpen}
            />
          )
        })}
      </div>
    </div>
  )
}

/** Tells the window at once when it comes to rest or begins, and while it flies past no more often than every 60 ms. */
function useWindow(from: number, to: number, tell: (from: number, to: number) => void): void {
  const last = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, last.current + 60 - performance.now())
    const timer = setTimeout(() => {
      last.current = performance.now()
      tell(from, to)
    }, wait)
    return () => clearTimeout(timer)
  }, [from, to, tell])
}
