import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { replaceFile } from '../../../platform/files.ts'
import { listsMark } from '../export/columns.ts'
import type { Shown } from '../export/visible-value.ts'
import { writeWorkbook } from '../export/workbook.ts'
import type { WorkbookColumn, WorkbookSheet } from '../export/workbook-sheet.ts'
import { cellText, columnName } from '../understanding/cells.ts'
import { personalContext } from '../understanding/columns/personal-columns.ts'
import type { ErrorSheet } from './error-sheet.ts'
import { errorWords } from './error-workbook-words.ts'

const dateFormats: Readonly<Record<Language, string>> = { da: 'dd-mm-yyyy', nb: 'dd.mm.yyyy', en: 'yyyy-mm-dd' }
const longestName = 31
/** Before it a spreadsheet's calendar has a day too many. */
const firstSheetDate = '1900-03-01'

/** Writes the rows that failed, with the reason beside them and their cells as they were; personal numbers masked. */
export async function writeErrorWorkbook(
  path: string,
  sheets: readonly ErrorSheet[],
  language: Language
): Promise<number> {
  const names = new Set<string>()
  const workbook = {
    title: errorWords[language].title,
    sheets: sheets.map((sheet) => workbookSheet(sheet, language, names)),
    dateFormat: dateFormats[language]
  }
  await replaceFile(path, (file) => writeWorkbook(file, workbook, listsMark))
  return sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
}

function workbookSheet(sheet: ErrorSheet, language: Language, names: Set<string>): WorkbookSheet {
  const words = errorWords[language]
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.cells.length), sheet.headers.length)
  const own = Array.from({ length: width }, (_, column) => sheet.headers[column] ?? columnName(column))
  const contexts = own.map(personalContext)
  const columns: WorkbookColumn[] = [
    { label: words.row, width: 12, as: 'number' },
    { label: words.result, width: 18 },
    { label: words.reason, width: 60 },
    ...own.map((label) => ({ label, width: Math.min(Math.max(14, label.length + 4), 40) }))
  ]
  return {
    name: uniqueName(sheet, names),
    columns,
    rowCount: sheet.rows.length,
    frozenColumns: 3,
    rows: {
      *[Symbol.iterator]() {
        for (const { row, failed, reasons, cells } of sheet.rows) {
          const shown = own.map((_, column) => shownCell(cells[column], contexts[column]))
          yield [row, failed ? words.failed : words.marked, reasons.join('\n'), ...shown]
        }
      }
    }
  }
}

function shownCell(cell: Cell | undefined, context: 'likely' | 'unlikely' | undefined): Shown {
  if (cell === null || cell === undefined) return null
  const isDay = typeof cell === 'object' && 'date' in cell && !cell.shows && cell.date >= firstSheetDate
  if (isDay) return { date: cell.date.slice(0, 10) }
  const text = typeof cell === 'string' ? cell : cellText(cell)
  const masked = maskPersonalNumbers(text, context ? { context } : {})
  return typeof cell === 'number' && masked === text ? cell : masked
}

/** Without what may not stand at a sheet name's ends. */
const bare = (name: string): string => name.replace(/^['\s]+/, '').replace(/(?<!['\s])['\s]+$/, '')

/**
 * Sheet names are unique in any case, at most 31 characters; some characters are not allowed in them, and an apostrophe
 * not at their ends.
 */
function uniqueName({ file, sheet }: ErrorSheet, names: Set<string>): string {
  const plain = (names.has(sheet.toLowerCase()) ? `${sheet} ${file}` : sheet).replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`
    const name = `${
      bare(
        bare(plain)
          .slice(0, longestName - end.length)
          .toWellFormed()
      ) || 'Ark'
    }${end}`
    if (names.has(name.toLowerCase())) continue
    names.add(name.toLowerCase())
    return name
  }
}
