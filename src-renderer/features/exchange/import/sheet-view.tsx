import { Button, Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SheetPlan } from '../../../../src-shared/features/exchange/import.ts'
import { runJob } from '../../../api/jobs.ts'
import { useFormat } from '../../../i18n/use-format.ts'
import { cellText, columnLetters } from './cell-text.ts'
import styles from './import.module.css'
import { importing, useImport } from './import-store.ts'

const firstRows = 14
const moreRows = 45
/** Wider sheets are shown this far; the next step lists every column. */
const shownColumns = 40

interface SheetViewProps {
  readonly file: number
  readonly sheet: number
  readonly plan: SheetPlan
}

/** The top of a sheet as it looks, with the found header framed; another row becomes the header by a click on its number. */
export function SheetView({ file, sheet, plan }: SheetViewProps) {
  const { t } = useTranslation('exchange')
  const format = useFormat()
  const { sessionId, busy } = useImport()
  const last = plan.headerRows.at(-1) ?? 0
  const [count, setCount] = useState(Math.max(firstRows, last + 4))
  const grid = useQuery({
    queryKey: ['import', 'grid', sessionId, file, sheet, count],
    queryFn: () => runJob('import.grid', { sessionId, file, sheet, from: 0, count }, '', { quiet: true }),
    placeholderData: keepPreviousData,
    enabled: !busy
  })
  const columns = Array.from({ length: Math.min(plan.columnCount, shownColumns) }, (_, i) => i)
  const hiddenRows = new Set(grid.data?.hiddenRows)
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable to scroll by keyboard. */}
      <section className={styles.sheet} tabIndex={0} aria-label={t('sheets.table', { sheet: plan.sheet })}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th className={styles.number} aria-label={t('preview.row')} />
              {columns.map((index) => (
                <th key={index} scope="col">
                  {columnLetters(index)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {grid.data?.rows.map((row, index) => {
              const number = index + 1
              const isHeader = plan.headerRows.includes(number)
              return (
                <tr
                  key={number}
                  className={isHeader ? styles.header : hiddenRows.has(index) ? styles.hidden : undefined}
                >
                  <th scope="row" className={styles.number}>
                    <button
                      type="button"
                      className={styles.rowButton}
                      aria-pressed={isHeader}
                      aria-label={t('sheets.headerUse', { row: number })}
                      title={t('sheets.headerUse', { row: number })}
                      disabled={busy}
                      onClick={() => void importing.configure(file, sheet, { kind: 'headerRows', rows: [number] })}
                    >
                      {number}
                    </button>
                  </th>
                  {columns.map((column) => (
                    <td key={column}>{cellText(row[column], format)}</td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {count < plan.rowCount && count < moreRows && (
        <Button variant="subtle" size="compact-sm" onClick={() => setCount(moreRows)}>
          {t('sheets.more')}
        </Button>
      )}
      {grid.error && (
        <Text size="sm" c="red">
          {t('sheets.none')}
        </Text>
      )}
    </>
  )
}
