import type { errorWorkbook as da } from '../da/error-workbook.ts'

/** The workbook with the rows of an import that failed, in English. */
export const errorWorkbook: Readonly<Record<keyof typeof da, string>> = {
  title: 'Rows that did not come in',
  row: 'Row of the sheet',
  result: 'Result',
  reason: 'Reason',
  failed: 'Not taken in',
  marked: 'Taken in, see the reason',
  'save.title': 'Save the rows with errors',
  'file.suffix': 'errors',
  'kind.xlsx': 'Excel workbook',
  'kind.spreadsheets': 'Spreadsheets and text files',
  'kind.all': 'All files'
}
