// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useId } from 'react'
import styles from './row-list.module.css'
import { rowTarget } from './row-target.ts'

const headHeight = 32
/** Drawn blank until the first rows have come. */
const waitingRows = 12

/** Which rows are in sight. */
export interface RowWindow {
  readonly from: number
  readonly to: number
}

/** How the rows look: the same for as long as the list lives. */
export interface RowLayout {
  /** As `grid-template-columns`. */
  readonly columns: string
  /** In px; below it one scrolls sideways. */
  readonly leastWidth: number
  /** In px. */
  readonly rowHeight: number
}

interface RowListProps {
  readonly label: string
  readonly headings: readonly string[]
  readonly layout: RowLayout
  readonly total: number
  /** Nothing has come yet. */
  readonly waiting: boolean
  readonly active: number
  readonly listRef: RefObject<HTMLDivElement | null>
  readonly onActive: (index: number) => void
  /** Rows that only say what follows; they are passed over, and something follows each. */
  readonly isHeading?: (index: number) => boolean
  readonly onOpen?: (index: number) => void
  /** Tells which rows are in sight, so that they are fetched. */
  readonly onWindow: (window: RowWindow) => void
  /** The cells of a row, or undefined for one that has not come yet. */
  readonly cells: (index: number) => ReactNode
}

/**
 * Rows in lines, of which only those in sight are drawn and fetched: a million are one list. The list has the focus and
 * names its active row; arrows, pages and ends move, Enter opens.
 */
export function RowList(props: RowListProps) {
  const { layout, total, waiting, listRef, onActive, onOpen, onWindow, isHeading } = props
  const active = isHeading?.(props.active) ? props.active + 1 : props.active
  const { rowHeight } = layout
  const base = useId()
  const virtualizer = useVirtualizer({
    count: waiting ? waitingRows : total,
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
    if (event.altKey || event.ctrlKey || event.metaKey || total === 0) return
    if (event.key === 'Enter' && onOpen) {
      event.preventDefault()
      onOpen(active)
      return
    }
    const page = Math.max(1, Math.floor((listRef.current?.clientHeight ?? 400) / rowHeight) - 2)
    const target = rowTarget(event.key, { active, total, page })
    if (target === null) return
    event.preventDefault()
    const past = target > active || target === 0 ? 1 : -1
    const next = isHeading?.(target) ? target + past : target
    onActive(next)
    virtualizer.scrollToIndex(next)
  }
  const variables = { '--columns': layout.columns, '--least-width': `${layout.leastWidth}px` } as CSSProperties
  return (
    <div
      ref={listRef}
      role="grid"
      tabIndex={0}
      className={styles.scroll}
      style={variables}
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-busy={waiting}
      aria-activedescendant={total > 0 ? `${base}-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={styles.head}>
        {props.headings.map((heading) => (
          <span key={heading} role="columnheader" title={heading}>
            {heading}
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
            style={{ top: start, height: rowHeight }}
            onClick={() => onActive(index)}
            onDoubleClick={() => !isHeading?.(index) && onOpen?.(index)}
          >
            {props.cells(index) ?? (
              <span role="gridcell">
                <div className={styles.waiting} />
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
