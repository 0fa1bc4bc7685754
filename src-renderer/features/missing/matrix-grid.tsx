// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { reasonText } from '../../../src-shared/features/missing/reason-text.ts'
import type { GapState } from '../../../src-shared/features/systems/gaps/gap-column.ts'
import grid from '../../components/table/grid.module.css'
import { useFormat } from '../../i18n/use-format.ts'
import { CellTip, type Tip } from './cell-tip.tsx'
import { heights, widths } from './matrix-columns.ts'
import { MatrixHead } from './matrix-head.tsx'
import { matrixKeyHandler, type Place } from './matrix-keys.ts'
import { MatrixRowView } from './matrix-row.tsx'
import type { MatrixState } from './matrix-state.ts'
import type { MatrixPages } from './use-matrix.ts'

interface MatrixGridProps {
  readonly pages: MatrixPages
  readonly state: MatrixState
  readonly selected: ReadonlySet<string>
  readonly active: Place
  readonly onActive: (place: Place) => void
  readonly onSort: (by: string) => void
  readonly onFilter: (column: string, states: readonly GapState[]) => void
  /** Goes to the field behind a cell, or to the system from its name. */
  readonly onOpen: (place: Place) => void
  readonly onToggle: (row: number) => void
  readonly onSelectAll: () => void
  readonly onClear: () => void
  /** Tells which rows are in sight, so that their pages are fetched. */
  readonly onWindow: (from: number, to: number) => void
}

/**
 * The matrix: rows in sight are drawn, the header, the name and the active row always. The grid itself has the focus
 * and names its active cell.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { pages, active, onWindow } = props
  const { t } = useTranslation('missing')
  const base = useId()
  const tipId = `${base}-tip`
  const scroll = useRef<HTMLDivElement>(null)
  const columns = pages.head?.columns ?? []
  const width = widths.pick + widths.name + widths.score + columns.length * widths.column
  const virtualizer = useVirtualizer({
    count: pages.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => heights.row,
    overscan: 6,
    scrollMargin: heights.head,
    scrollPaddingStart: heights.head,
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return active.row < pages.total && !shown.includes(active.row) ? [...shown, active.row] : shown
    }
  })
  const [from, to] = [virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0]
  useEffect(() => onWindow(from, to), [from, to, onWindow])
  const tip = useTip(pages, active, `${base}-${active.row}-${active.column}`)

  const move = (place: Place): void => {
    props.onActive(place)
    virtualizer.scrollToIndex(place.row)
    if (scroll.current) revealColumn(scroll.current, place.column)
  }
  const onClick = (event: MouseEvent): void => {
    const place = placeOf(event.target)
    if (!place) return
    const picked = (event.target as HTMLElement).closest('[data-pick]') !== null
    props.onActive(picked ? { ...place, column: active.column } : place)
    if (picked || event.ctrlKey || event.metaKey) props.onToggle(place.row)
    else if (place.column >= 0 || (event.target as HTMLElement).closest('[data-open]')) props.onOpen(place)
  }
  return (
    <div
      ref={scroll}
      role="grid"
      tabIndex={0}
      className={grid.scroll}
      data-stale={pages.stale || undefined}
      aria-label={t('title')}
      aria-rowcount={pages.total + 1}
      aria-colcount={columns.length + 3}
      aria-multiselectable
      aria-activedescendant={pages.total > 0 ? `${base}-${active.row}-${active.column}` : undefined}
      onFocus={(event) => event.target === event.currentTarget && tip.focused(true)}
      onBlur={() => tip.focused(false)}
      onPointerOver={(event) => tip.over(event.target)}
      onPointerLeave={() => tip.over(null)}
      onScroll={() => tip.over(null)}
      onClick={onClick}
      onKeyDown={matrixKeyHandler({
        active,
        total: pages.total,
        columns: columns.length,
        page: Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 400) - heights.head) / heights.row) - 1),
        move,
        open: props.onOpen,
        toggle: props.onToggle,
        selectAll: props.onSelectAll,
        clear: props.onClear
      })}
    >
      <MatrixHead
        columns={columns}
        width={width}
        state={props.state}
        allSelected={pages.total > 0 && props.selected.size >= pages.total}
        onSort={props.onSort}
        onFilter={props.onFilter}
        onSelectAll={() => (props.selected.size > 0 ? props.onClear() : props.onSelectAll())}
      />
      <div role="rowgroup" style={{ height: virtualizer.getTotalSize(), width, position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = pages.row(index)
          return (
            <MatrixRowView
              key={index}
              id={`${base}-${index}`}
              index={index}
              top={start - heights.head}
              width={width}
              row={row}
              columns={columns}
              active={index === active.row ? active.column : null}
              selected={row !== undefined && props.selected.has(row.id)}
              tipId={tipId}
            />
          )
        })}
      </div>
      <CellTip id={tipId} tip={tip.shown} />
    </div>
  )
}

/** The cell that an element belongs to; the pick box counts as the name's. */
function placeOf(target: EventTarget | null): Place | null {
  const element = target instanceof HTMLElement ? target : null
  const row = element?.closest<HTMLElement>('[data-row]')?.dataset['row']
  const column = element?.closest<HTMLElement>('[data-column]')?.dataset['column'] ?? '-1'
  return row === undefined ? null : { row: Number(row), column: Number(column) }
}

/** Scrolls sideways until a column is in sight beside the name. */
function revealColumn(scroll: HTMLElement, column: number): void {
  const left = widths.score + column * widths.column
  const seen = scroll.clientWidth - widths.pick - widths.name
  if (column < 0 || left < scroll.scrollLeft) scroll.scrollLeft = column <= 0 ? 0 : left
  else if (left + widths.column > scroll.scrollLeft + seen) scroll.scrollLeft = left + widths.column - seen
}

/** The reason that is shown: of the cell under the pointer, else of the active one while the grid has the focus. */
function useTip(pages: MatrixPages, active: Place, activeId: string) {
  const format = useFormat()
  const [hovered, setHovered] = useState<{ readonly place: Place; readonly rect: DOMRect } | null>(null)
  const [focused, setFocused] = useState(false)
  const [rect, setRect] = useState<DOMRect | null>(null)
  useEffect(() => {
    // Once it is drawn where it will stand.
    const frame = requestAnimationFrame(() =>
      setRect(document.getElementById(activeId)?.getBoundingClientRect() ?? null)
    )
    return () => cancelAnimationFrame(frame)
  }, [activeId])
  const at = hovered ?? (focused && rect ? { place: active, rect } : null)
  const reason = at && pages.row(at.place.row)?.reasons[at.place.column]
  const shown: Tip | null =
    at && reason ? { text: reasonText(format.language, reason, format.date), rect: at.rect } : null
  return {
    shown,
    focused: setFocused,
    over: (target: EventTarget | null) => {
      const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]') : null
      const place = placeOf(cell)
      setHovered(cell && place ? { place, rect: cell.getBoundingClientRect() } : null)
    }
  }
}
