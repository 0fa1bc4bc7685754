import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type MouseEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Cell } from '../../../../../src-shared/features/exchange/grid.ts'
import type { SheetPlan } from '../../../../../src-shared/features/exchange/import.ts'
import { failureOf } from '../../../../api/bridge.ts'
import { runJob } from '../../../../api/jobs.ts'
import { FailureAlert } from '../../../../components/feedback/failure-alert.tsx'
import { useFormat } from '../../../../i18n/use-format.ts'
import { importing, useImport } from '../import-store.ts'
import { cellText, columnLetters } from './cell-text.ts'
import styles from './sheets.module.css'

/** The header stands in the first forty rows; a few rows below it show what it heads. */
const shownRows = 45
const moreRows = 300
/** Wider sheets are shown this far; the next step lists every column. */
const shownColumns = 40
/** A header is at most so many rows high. */
const highestHeader = 3

interface SheetViewProps {
  readonly file: number
  readonly sheet: number
  readonly plan: SheetPlan
}

/** The top of a sheet as it looks, with the found header framed; another row becomes the header by a click on its number. */
export function SheetView({ file, sheet, plan }: SheetViewProps) {
  const { t } = useTranslation('exchange')
  const { sessionId, busy } = useImport()
  const [count, setCount] = useState(shownRows)
  const grid = useQuery({
    queryKey: ['import', 'grid', sessionId, file, sheet, count, plan.rowCount],
    queryFn: () => runJob('import.grid', { sessionId, file, sheet, from: 0, count }, '', { quiet: true }),
    placeholderData: keepPreviousData
  })
  const columns = Array.from({ length: Math.min(plan.columnCount, shownColumns) }, (_, i) => i)
  const hiddenColumns = new Set(grid.data?.hiddenColumns)
  const hiddenRows = new Set(grid.data?.hiddenRows)
  if (grid.error) return <FailureAlert failure={failureOf(grid.error)} onRetry={() => void grid.refetch()} />
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard. */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('sheets.table', { sheet: plan.sheet })}>
        <table className={styles.grid} aria-busy={grid.isPending}>
          <thead>
            <tr>
              <th className={styles.corner} aria-label={t('preview.row')} />
              {columns.map((index) => (
                <th key={index} scope="col" className={hiddenColumns.has(index) ? styles.hiddenColumn : undefined}>
                  {columnLetters(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.data?.rows.map((cells, index) => (
              <SheetRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the sheet
                key={index}
                number={index + 1}
                cells={cells}
                columns={columns}
                headerRows={plan.headerRows}
                hidden={hiddenRows.has(index)}
                disabled={busy}
                onPick={(rows) => void importing.configure(file, sheet, { kind: 'headerRows', rows })}
              />
            ))}
          </tbody>
        </table>
      </section>
      {count < plan.rowCount && count < moreRows && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => setCount(moreRows)}>
            {t('sheets.more')}
          </Button>
        </div>
      )}
    </>
  )
}

interface SheetRowProps {
  readonly number: number
  readonly cells: readonly Cell[]
  readonly columns: readonly number[]
  readonly headerRows: readonly number[]
  readonly hidden: boolean
  readonly disabled: boolean
  readonly onPick: (rows: number[]) => void
}

function SheetRow({ number, cells, columns, headerRows, hidden, disabled, onPick }: SheetRowProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const isHeader = headerRows.includes(number)
  const pick = (event: MouseEvent): void => onPick(event.shiftKey ? spanTo(number, headerRows) : [number])
  return (
    <tr
      className={isHeader ? styles.header : hidden ? styles.hidden : undefined}
      data-first={number === headerRows[0] || undefined}
      data-last={number === headerRows.at(-1) || undefined}
    >
      <th scope="row" className={styles.number}>
        <button
          type="button"
          className={styles.rowButton}
          aria-pressed={isHeader}
          aria-label={t('sheets.headerUse', { row: number })}
          title={t('sheets.headerUse', { row: number })}
          disabled={disabled}
          onClick={pick}
        >
          {number}
        </button>
      </th>
      {columns.map((column) => {
        const text = cellText(cells[column], format)
        return (
          <td
            key={column}
            title={text.length > 24 ? text : undefined}
            data-number={typeof cells[column] === 'number' || undefined}
          >
            {text}
          </td>
        )
      })}
    </tr>
  )
}

/** The rows from the header's nearest end to this one; a row too far away stands alone. */
function spanTo(row: number, headerRows: readonly number[]): number[] {
  const from = Math.min(row, ...headerRows)
  const to = Math.max(row, ...headerRows)
  if (to - from >= highestHeader) return [row]
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
