// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './grid.module.css'
import type { Column } from './use-list-layout.ts'

interface GridHeadProps {
  readonly columns: readonly Column[]
  readonly width: number
  readonly sort: ListQuery['sort']
  readonly allSelected: boolean
  readonly onSort: (field: string) => void
  readonly onWidth: (field: string, width: number) => void
  readonly onSelectAll: () => void
}

const step = 16

/** The header row: one stop for Tab; arrows go from column to column, Shift and arrows make one wider or narrower. */
export function GridHead(props: GridHeadProps) {
  const { t } = useTranslation('table')
  const [current, setCurrent] = useState(0)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])

  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0 || event.altKey || event.ctrlKey) return
    event.preventDefault()
    const column = props.columns[index]
    if (event.shiftKey && column) {
      props.onWidth(column.field.key, column.width + by * step)
      return
    }
    const next = Math.min(props.columns.length - 1, Math.max(0, index + by))
    setCurrent(next)
    buttons.current[next]?.focus()
  }

  return (
    <div role="rowgroup">
      <div role="row" aria-rowindex={1} className={styles.head} style={{ width: props.width }}>
        <div role="columnheader" aria-colindex={1} className={styles.headPick} tabIndex={-1}>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={props.allSelected}
            onChange={props.onSelectAll}
            aria-label={t('selectAll')}
          />
        </div>
        {props.columns.map((column, index) => (
          <HeadCell
            key={column.field.key}
            column={column}
            index={index}
            sort={props.sort?.field === column.field.key ? props.sort : null}
            tabIndex={index === Math.min(current, props.columns.length - 1) ? 0 : -1}
            buttonRef={(element) => {
              buttons.current[index] = element
            }}
            onFocus={() => setCurrent(index)}
            onKeyDown={(event) => onKeyDown(event, index)}
            onSort={() => props.onSort(column.field.key)}
            onWidth={(width) => props.onWidth(column.field.key, width)}
          />
        ))}
      </div>
    </div>
  )
}

interface HeadCellProps {
  readonly column: Column
  readonly index: number
  readonly sort: ListQuery['sort']
  readonly tabIndex: number
  readonly buttonRef: (element: HTMLButtonElement | null) => void
  readonly onFocus: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onSort: () => void
  readonly onWidth: (width: number) => void
}

function HeadCell(props: HeadCellProps) {
  const format = useFormat()
  const { column, sort } = props
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      aria-colindex={props.index + 2}
      aria-sort={sort ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      tabIndex={-1}
      className={`${styles.headCell}${props.index === 0 ? ` ${styles.headFirst}` : ''}`}
      style={{ width: column.width }}
    >
      <UnstyledButton
        ref={props.buttonRef}
        className={styles.sort}
        tabIndex={props.tabIndex}
        onFocus={props.onFocus}
        onKeyDown={props.onKeyDown}
        onClick={props.onSort}
      >
        <span>{format.label(column.field.labels)}</span>
        {sort && <Arrow size={14} aria-hidden style={{ flex: 'none' }} />}
      </UnstyledButton>
      <Grip width={column.width} onWidth={props.onWidth} />
    </div>
  )
}

/** The edge of a column, to be dragged; the keyboard does the same from the header. */
function Grip({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const start = useRef<{ x: number; width: number } | null>(null)
  const [dragging, setDragging] = useState(false)
  const begin = (event: PointerEvent<HTMLDivElement>): void => {
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    start.current = { x: event.clientX, width }
    setDragging(true)
  }
  const move = (event: PointerEvent): void => {
    if (start.current) onWidth(start.current.width + event.clientX - start.current.x)
  }
  const end = (): void => {
    start.current = null
    setDragging(false)
  }
  return (
    <div
      aria-hidden
      className={styles.grip}
      data-dragging={dragging || undefined}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
    />
  )
}
