import type { FileHandle } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import type { CellStyle, CellValue, DataValidation, NamedRange, WriteSheet } from 'hucre'
import { writeXlsx } from 'hucre/xlsx'
import { longestCellText } from './cell-text.ts'
import { rowsXml, type SheetStyles } from './row-xml.ts'
import { columnLetters, rowLimit, type WorkbookColumn, type WorkbookSheet } from './workbook-sheet.ts'
import { ZipFile } from './zip-file.ts'

/** What a workbook is written from. */
export interface Workbook {
  readonly title: string
  readonly sheets: readonly WorkbookSheet[]
  /** Excel's format of date cells, e.g. `dd-mm-yyyy`. */
  readonly dateFormat: string
  /** Called after every few hundred rows with those written so far; what it throws ends the writing. */
  readonly onRows?: (written: number) => void
}

/** Rows below the data where a drop-down still helps whoever adds some. */
const rowsToAdd = 1000
const listsName = '_lister'
/** 1 January 2000 in Excel's calendar: what is typed as a day is later. */
const firstDay = 36_526
const font = { name: 'Calibri', size: 11 }

const text: CellStyle = { numFmt: '@', font }
const header: CellStyle = {
  numFmt: '@',
  font: { ...font, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EDF5' } },
  border: { bottom: { style: 'thin', color: { rgb: '8FA3BF' } } }
}

const headerToFill: CellStyle = { ...header, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE699' } } }
const inLines: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }

interface OfferedList {
  readonly words: readonly string[]
  readonly column: number
}

/** What the drop-downs offer, each list once: in a sheet of its own, as a formula holds no more than 255 characters. */
function offeredLists(sheets: readonly WorkbookSheet[]): Map<string, OfferedList> {
  const lists = new Map<string, OfferedList>()
  for (const { offered } of sheets.flatMap((sheet) => sheet.columns)) {
    if (!offered || offered.length === 0) continue
    const key = JSON.stringify(offered)
    if (!lists.has(key)) lists.set(key, { words: offered, column: lists.size })
  }
  return lists
}

function listsSheet(lists: ReadonlyMap<string, OfferedList>, mark: string): WriteSheet {
  const columns = [...lists.values()]
  const longest = Math.max(...columns.map((list) => list.words.length))
  const rows: CellValue[][] = [[mark]]
  for (let row = 0; row < longest; row++) rows.push(columns.map((list) => list.words[row] ?? null))
  return { name: listsName, rows, hidden: true }
}

/** The sheet without its rows: columns, filter, frozen header, drop-downs, and one row that shows the styles' numbers. */
function frame(sheet: WorkbookSheet, lists: ReadonlyMap<string, OfferedList>, dateFormat: string): WriteSheet {
  const headerRow = sheet.keys ? 2 : 1
  const last = Math.min(headerRow + Math.max(sheet.rowCount, 1), rowLimit)
  const lines = sheet.wrapped ? inLines : {}
  const dataValidations = sheet.columns.flatMap((column, index) => {
    const range = `${columnLetters(index)}${headerRow + 1}:${columnLetters(index)}${Math.min(last + rowsToAdd, rowLimit)}`
    const validation = validationOf(column, lists)
    return validation ? [{ ...validation, ...promptOf(column), range, allowBlank: true }] : []
  })
  return {
    name: sheet.name,
    columns: sheet.columns.map(({ width, hidden }) => (hidden ? { width, hidden } : { width })),
    cells: new Map([
      ['0,0', { style: { ...text, ...lines } }],
      ['0,1', { style: header }],
      ['0,2', { style: { numFmt: dateFormat, font, ...lines } }],
      ['0,3', { style: { font, ...lines } }],
      ['0,4', { style: headerToFill }]
    ]),
    freezePane: { rows: headerRow, columns: sheet.frozenColumns ?? 0 },
    ...(dataValidations.length > 0 ? { dataValidations } : {}),
    ...(sheet.hidden ? { hidden: true } : { autoFilter: { range: filterRange(sheet) } })
  }
}

type Validation = Omit<DataValidation, 'range'>

/** What a column's cells ask for: one of the words that are offered, or what is to be filled in there. Nothing is refused. */
function validationOf(
  { offered, toFill, as }: WorkbookColumn,
  lists: ReadonlyMap<string, OfferedList>
): Validation | null {
  const list = offered && lists.get(JSON.stringify(offered))
  if (list) {
    const at = columnLetters(list.column)
    return { type: 'list', formula1: `'${listsName}'!$${at}$2:$${at}$${list.words.length + 1}` }
  }
  if (toFill === undefined) return null
  // What is no day is asked about once, and taken as it is.
  if (as === 'date')
    return {
      type: 'date',
      operator: 'greaterThan',
      formula1: String(firstDay),
      errorStyle: 'warning',
      showErrorMessage: true
    }
  return { type: 'textLength', operator: 'lessThanOrEqual', formula1: String(longestCellText) }
}

/** What Excel says beside a cell that one stands in; no more than 255 characters, its heading no more than 32. */
function promptOf({ label, toFill }: WorkbookColumn): Partial<Validation> {
  if (!toFill) return {}
  return { showInputMessage: true, inputTitle: label.slice(0, 32), inputMessage: toFill.slice(0, 255) }
}

/** From the labels to the last row, in Excel's notation; `mark` stands before letters and numbers. */
function filterRange(sheet: WorkbookSheet, mark = ''): string {
  const headerRow = sheet.keys ? 2 : 1
  const last = Math.min(headerRow + Math.max(sheet.rowCount, 1), rowLimit)
  const column = columnLetters(sheet.columns.length - 1)
  return `${mark}A${mark}${headerRow}:${mark}${column}${mark}${last}`
}

const filterName = '_xlnm._FilterDatabase'

/** The hidden name that belongs to each filter: without it LibreOffice forgets the filter on saving. */
function filterNames(sheets: readonly WorkbookSheet[]): readonly NamedRange[] {
  return sheets
    .filter((sheet) => !sheet.hidden)
    .map((sheet) => ({
      name: filterName,
      scope: sheet.name,
      range: `'${sheet.name.replaceAll("'", "''")}'!${filterRange(sheet, '$')}`
    }))
}

function withHiddenNames(xml: string): string {
  return xml.replaceAll(`<definedName name="${filterName}"`, `<definedName name="${filterName}" hidden="1"`)
}

const styleRow = new RegExp(
  `<row r="1">${['A', 'B', 'C', 'D', 'E'].map((column) => `<c r="${column}1" s="(\\d+)"/>`).join('')}</row>`
)
const dimension = /<dimension ref="[^"]*"\/>/
const columnElement = /<col min="(\d+)"/g

/** The frame's XML before and after its rows, and the numbers of the styles in it. */
function opened(xml: string, sheet: WorkbookSheet): { before: string; after: string; styles: SheetStyles } {
  const found = styleRow.exec(xml)
  if (!found) throw new Error('The writer of workbooks has changed how it writes styles')
  const [row, textStyle = '', ...further] = found
  const [header, date, number, toFill] = further.map(Number)
  const at = xml.indexOf(row)
  const styles = { text: Number(textStyle), header, date, number, toFill } as SheetStyles
  // The size is not known to the frame; readers find it out. A column's style holds where there is no cell yet.
  const styleOf = { text: ` style="${textStyle}"`, date: ` style="${date}"`, number: '' }
  const before = xml
    .slice(0, at)
    .replace(dimension, '')
    .replace(columnElement, (_, number: string) => {
      const { as = 'text' } = sheet.columns[Number(number) - 1] ?? {}
      return `<col${styleOf[as]} min="${number}"`
    })
  return { before, after: xml.slice(at + row.length), styles }
}

function* sheetXml(xml: string, sheet: WorkbookSheet, onRows: (written: number) => void): Iterable<string> {
  const { before, after, styles } = opened(xml, sheet)
  yield before
  yield* rowsXml(sheet, styles, onRows)
  yield after
}

/**
 * Writes an xlsx into an open file; the one place where workbooks are made. The library makes everything around the
 * rows (parts, styles, filters, drop-downs); the rows are written straight into its sheets, a chunk at a time: its own
 * writers either hold all cells as objects or know one sheet without filter, drop-downs and hidden rows, and take
 * three times as long.
 *
 * @param listsMark first cell of the hidden sheet with what the drop-downs offer
 */
export async function writeWorkbook(file: FileHandle, workbook: Workbook, listsMark: string): Promise<void> {
  const lists = offeredLists(workbook.sheets)
  const frames = workbook.sheets.map((sheet) => frame(sheet, lists, workbook.dateFormat))
  const made = await writeXlsx({
    properties: { title: workbook.title, creator: 'Samregister' },
    sheets: lists.size > 0 ? [...frames, listsSheet(lists, listsMark)] : frames,
    namedRanges: [...filterNames(workbook.sheets)]
  })
  const parts = unzipSync(made as Uint8Array)
  const zip = new ZipFile(file)
  let before = 0
  for (const [name, bytes] of Object.entries(parts)) {
    const sheet = workbook.sheets[Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? 0) - 1]
    if (name === 'xl/workbook.xml') await zip.add(name, [withHiddenNames(Buffer.from(bytes).toString('utf8'))])
    else if (!sheet) await zip.add(name, [bytes])
    else {
      const from = before
      const counted = (written: number): void => workbook.onRows?.(from + written)
      await zip.add(name, sheetXml(Buffer.from(bytes).toString('utf8'), sheet, counted))
      before += sheet.rowCount
    }
  }
  await zip.finish()
}
