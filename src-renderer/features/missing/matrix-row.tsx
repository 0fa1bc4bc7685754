// biome-ignore-all lint/a11y: rows are placed by hand, so no table element; roles and keys follow the ARIA pattern
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatrixColumn, MatrixRow } from '../../../src-shared/features/missing/contract.ts'
import grid from '../../components/table/grid.module.css'
import { widths } from './matrix-columns.ts'
import styles from './missing.module.css'
import { StateMark } from './state-mark.tsx'

interface MatrixRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly width: number
  readonly row: MatrixRow | undefined
  readonly columns: readonly MatrixColumn[]
  /** The active cell's column: -1 is the name; null where the active row is another. */
  readonly active: number | null
  readonly selected: boolean
  /** What describes the active cell. */
  readonly tipId: string
}

/** One system: its name, its score, a state per column. Clicks are the grid's, by `data-row` and `data-column`. */
export const MatrixRowView = memo(function MatrixRowView(props: MatrixRowProps) {
  const { t } = useTranslation('table')
  const { id, index, row, columns, active } = props
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.selected}
      data-row={index}
      data-active={active !== null || undefined}
      className={grid.row}
      style={{ transform: `translateY(${props.top}px)`, width: props.width }}
    >
      <div role="gridcell" className={grid.pick} data-pick>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={props.selected}
          readOnly
          aria-label={`${t('select')} ${row?.name ?? ''}`}
        />
      </div>
      <div
        id={`${id}--1`}
        role="rowheader"
        aria-colindex={2}
        data-column={-1}
        data-active={active === -1 || undefined}
        className={`${grid.cell} ${grid.first} ${styles.name}`}
        style={{ width: widths.name }}
      >
        {row ? (
          <span className={grid.open} title={row.name} data-open>
            {row.name || '—'}
          </span>
        ) : (
          <span className={grid.waiting} />
        )}
      </div>
      <div role="gridcell" aria-colindex={3} className={`${grid.cell} ${styles.score}`} style={{ width: widths.score }}>
        {row && `${row.score} %`}
      </div>
      {columns.map(({ key }, column) => {
        const state = row?.states[column]
        return (
          <div
            key={key}
            id={`${id}-${column}`}
            role="gridcell"
            aria-colindex={column + 4}
            aria-describedby={active === column ? props.tipId : undefined}
            data-column={column}
            data-active={active === column || undefined}
            className={`${grid.cell} ${styles.gap}`}
            style={{ width: widths.column }}
          >
            {state && <StateMark state={state} />}
          </div>
        )
      })}
    </div>
  )
})
