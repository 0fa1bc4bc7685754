import { needsAttention } from '../../../../src-shared/features/exchange/attention.ts'
import { columnName } from '../understanding/cells.ts'
import type { ErrorRow, ErrorSheet } from './error-sheet.ts'
import type { PlannedImport } from './import-plan.ts'
import type { ImportSession } from './import-session.ts'
import { issueText } from './issue-texts.ts'

/** Beyond, a workbook of errors is no help. */
const mostRows = 50_000

/** Everything the workbook of errors is made of; small, so that it can stay when the sheets have gone. */
export function errorSheets(session: ImportSession, plan: PlannedImport): ErrorSheet[] {
  let left = mostRows
  return plan.collected.sheets.flatMap((sheet, ordinal): ErrorSheet[] => {
    const source = session.files[sheet.file]?.sheets[sheet.sheetIndex]
    if (!source) return []
    const rows: ErrorRow[] = []
    for (const row of sheet.fates.rows()) {
      const failed = sheet.fates.outcomeOf(row) === 'invalid'
      const issues = plan.issues.ofRow(ordinal, row).filter((issue) => needsAttention(issue.code))
      const skipped = sheet.fates.outcomeOf(row) === 'skip' && sheet.fates.recordOf(row) < 0
      if ((!failed && issues.length === 0) || skipped || left-- <= 0) continue
      const reasons = issues.map(({ column, code, value }) => {
        const text = issueText(session.language, code, value)
        return column >= 0 ? `${columnName(column)}: ${text}` : text
      })
      rows.push({ row, failed, reasons, cells: source.grid.rows[row - 1] ?? [] })
    }
    const headers: string[] = []
    for (const column of source.plan.columns) headers[column.index] = column.header
    return rows.length === 0 ? [] : [{ file: sheet.fileName, sheet: sheet.sheet, headers, rows }]
  })
}
