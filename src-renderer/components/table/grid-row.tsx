// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { type MouseEvent, memo } from 'react'
import { isAnswer } from '../../../src-shared/i18n/value-text.ts'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
import { AnswerMark } from '../fields/answer-mark.tsx'
import type { ValueText } from '../fields/value-text.ts'
import styles from './grid.module.css'
import type { Column } from './use-list-layout.ts'

interface GridRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly width: number
  readonly record: RecordView | undefined
  readonly columns: readonly Column[]
  readonly active: boolean
  readonly selected: boolean
  readonly text: ValueText
  readonly selectLabel: string
  readonly onClick: (index: number, event: MouseEvent) => void
  readonly onOpen: (index: number) => void
}

/** One row of 36 px. Drawn again only when something of it changes: a hundred thousand pass by while one scrolls. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { id, index, record, columns } = props
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-active={props.active || undefined}
      data-deleted={record?.deletedAt ? true : undefined}
      className={styles.row}
      style={{ transform: `translateY(${props.top}px)`, width: props.width }}
      onClick={(event) => props.onClick(index, event)}
      onDoubleClick={() => props.onOpen(index)}
    >
      <div role="gridcell" className={styles.pick} data-pick>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={props.selected}
          readOnly
          aria-label={`${props.selectLabel} ${record ? props.text(columnTitle(columns), record.values[columnTitle(columns).key]) : ''}`}
        />
      </div>
      {columns.map(({ field, width }, i) => (
        <div
          key={field.key}
          role={i === 0 ? 'rowheader' : 'gridcell'}
          aria-colindex={i + 2}
          className={cellClass(i, field.kind)}
          style={{ width }}
        >
          {record ? (
            <Cell
              column={columns[i] as Column}
              record={record}
              text={props.text}
              onOpen={i === 0 ? () => props.onOpen(index) : undefined}
            />
          ) : (
            <span className={styles.waiting} />
          )}
        </div>
      ))}
    </div>
  )
})

function columnTitle(columns: readonly Column[]) {
  return (columns[0] as Column).field
}

function cellClass(index: number, kind: string): string {
  const first = index === 0 ? ` ${styles.first}` : ''
  const number = kind === 'date' || kind === 'integer' || kind === 'nationalId' ? ` ${styles.number}` : ''
  return `${styles.cell}${first}${number}`
}

interface CellProps {
  readonly column: Column
  readonly record: RecordView
  readonly text: ValueText
  readonly onOpen: (() => void) | undefined
}

function Cell({ column, record, text, onOpen }: CellProps) {
  const { field } = column
  const value = record.values[field.key]
  const shown = text(field, value, record.refs)
  if (isAnswer(value))
    return (
      <span className={styles.answer}>
        <AnswerMark value={value.value} />
        {shown}
      </span>
    )
  if (onOpen)
    return (
      <span className={styles.open} title={shown} onClick={onOpen}>
        {shown || '—'}
      </span>
    )
  return shown
}
