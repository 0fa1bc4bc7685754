import { cellXml, longestCellText } from './cell-text.ts'
import type { Shown } from './visible-value.ts'
import { columnLetters, rowLimit, type WorkbookSheet } from './workbook-sheet.ts'

/** Numbers of the cell styles in the workbook's style table. */
export interface SheetStyles {
  readonly text: number
  readonly header: number
  readonly date: number
  readonly number: number
  /** Of the headings of what is to be filled in. */
  readonly toFill: number
}

/** Characters of XML handed on at once: large enough for the packing, small beside what a register holds. */
const chunkLength = 256 * 1024

const dayLength = 86_400_000
/** The number that Excel's calendar gives to 1 January 1970. */
const epochSerial = 25_569

/** The first day that Excel's calendar and the civil one number alike: 1 March 1900. */
const firstSerial = 61

/** The number of a civil date in Excel's calendar; null for one that it does not have. */
function serialOf(date: string): number | null {
  const serial = Date.parse(date) / dayLength + epochSerial
  return serial >= firstSerial ? serial : null
}

/** A longer text Excel would take for damage; what is read back is split before (`cellPieces`). */
function fitting(text: string): string {
  return text.length > longestCellText ? `${text.slice(0, longestCellText - 1).toWellFormed()}…` : text
}

/** A text as an inline string's content; without the attribute readers drop what is blank at its ends. */
function inlineText(whole: string): string {
  const text = fitting(whole)
  const outer = text.charCodeAt(0) <= 32 || text.charCodeAt(text.length - 1) <= 32
  return outer ? ` xml:space="preserve">${cellXml(text)}` : `>${cellXml(text)}`
}

function textCells(
  texts: readonly string[],
  letters: readonly string[],
  row: number,
  styleOf: (column: number) => number
): string {
  const cells = texts.map(
    (text, column) =>
      `<c r="${letters[column]}${row}" s="${styleOf(column)}" t="inlineStr"><is><t${inlineText(text)}</t></is></c>`
  )
  return cells.join('')
}

function headXml(sheet: WorkbookSheet, letters: readonly string[], styles: SheetStyles): string {
  const labels = sheet.columns.map((column) => column.label)
  const heading = (column: number): number =>
    sheet.columns[column]?.toFill === undefined ? styles.header : styles.toFill
  if (!sheet.keys) return `<row r="1">${textCells(labels, letters, 1, heading)}</row>`
  const keys = sheet.columns.map((column) => column.key ?? '')
  return (
    `<row r="1" hidden="1">${textCells(keys, letters, 1, () => styles.text)}</row>` +
    `<row r="2">${textCells(labels, letters, 2, heading)}</row>`
  )
}

/**
 * The rows of a sheet as XML, a chunk at a time: keys (hidden) and labels, then the records. Text is written inline, so
 * that nothing grows with the number of rows; it stays text whatever it starts with (ECMA-376 Part 1, 18.3.1.4).
 *
 * @param onRows called before each chunk is handed on, with the records written so far
 */
export function* rowsXml(
  sheet: WorkbookSheet,
  styles: SheetStyles,
  onRows: (written: number) => void
): Generator<string> {
  const letters = sheet.columns.map((_, column) => columnLetters(column))
  const text = `" s="${styles.text}" t="inlineStr"><is><t`
  const date = `" s="${styles.date}"><v>`
  // A number needs a style where the rows are high alone.
  const number = sheet.wrapped ? `" s="${styles.number}"><v>` : '"><v>'
  let xml = headXml(sheet, letters, styles)
  const head = sheet.keys ? 2 : 1
  let row = head
  for (const cells of sheet.rows) {
    row += 1
    if (row > rowLimit) throw new RangeError(`A sheet of more than ${rowLimit} rows`)
    xml += `<row r="${row}">`
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] as Shown
      if (cell === null) continue
      const at = `<c r="${letters[column]}${row}`
      if (typeof cell === 'string') xml += `${at}${text}${inlineText(cell)}</t></is></c>`
      else if (typeof cell === 'number') xml += Number.isFinite(cell) ? `${at}${number}${cell}</v></c>` : ''
      else {
        const serial = serialOf(cell.date)
        xml += serial === null ? `${at}${text}${inlineText(cell.date)}</t></is></c>` : `${at}${date}${serial}</v></c>`
      }
    }
    xml += '</row>'
    if (xml.length > chunkLength) {
      onRows(row - head)
      yield xml
      xml = ''
    }
  }
  onRows(row - head)
  yield xml
}
