import type { Buffer } from 'node:buffer'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { ReadStop } from '../read-stop.ts'
import type { TextCleaner } from './clean-text.ts'
import { type GridRow, mostColumns, mostRows, putCell } from './grid-source.ts'
import { type FormatNumber, type NumberKind, numberCell } from './number-format.ts'
import { richText } from './shared-strings.ts'
import { parseNumber, parseWhole, XmlCursor, xmlName } from './xml-cursor.ts'

const SHEET_DATA = xmlName('sheetData')
const ROW = xmlName('row')
const IS = xmlName('is')
const R = xmlName('r')
// One-letter names are compared as bytes: a big sheet has millions of each.
const LETTER_C = 0x63
const LETTER_F = 0x66
const LETTER_R = 0x72
const LETTER_S = 0x73
const LETTER_T = 0x74
const LETTER_V = 0x76

const mostDatesKept = 20_000

/** What the cells of a workbook's sheets have in common. */
export interface WorkbookContext {
  strings: readonly string[]
  /** By the cell's style number. */
  formats: readonly { kind: NumberKind; code: string }[]
  date1904: boolean
  formatNumber: FormatNumber
  cleaner: TextCleaner
  /** Date cells by their serial: a column of dates has few that differ. */
  dates: Map<number, Cell>
  /** Rows and cells beyond the limits of a sheet, counted. */
  leftOut: number
}

/** The cell being read; one object for all cells of a sheet. */
interface RawCell {
  column: number
  style: number
  /** First byte of the type (`s`, `n`, `b`, `e`, `d`, `i`nlineStr) or `f` for `str`, a formula's text. */
  type: string
  value: string | undefined
  /** Whether there is a value, be it empty. */
  valued: boolean
  /** Where the value's digits lie, when it is a plain run of bytes. */
  from: number
  to: number
  formula: string | undefined
  inline: string | undefined
}

/**
 * The rows of a worksheet part (ECMA-376 part 1, 18.3.1), read as they are asked for. Throws `file.damaged` where the
 * sheet's data does not end, its rows go backwards or a cell names a string that is not there.
 */
export function* worksheetRows(xml: Buffer, context: WorkbookContext): Generator<GridRow> {
  const cursor = new XmlCursor(xml)
  if (!openSheetData(cursor)) return
  const cell = newRawCell()
  let last = -1
  while (cursor.next()) {
    if (cursor.closes(SHEET_DATA)) return
    if (!cursor.opens(ROW)) continue
    const index = rowIndex(cursor, last)
    if (index <= last) throw new ReadStop('file.damaged')
    last = index
    const cells = cursor.event === 'empty' ? [] : readCells(cursor, cell, context)
    if (cells.length === 0) continue
    if (index < mostRows) yield { index, cells }
    else context.leftOut++
  }
  throw new ReadStop('file.damaged')
}

function newRawCell(): RawCell {
  return {
    column: -1,
    style: 0,
    type: 'n',
    value: undefined,
    valued: false,
    from: 0,
    to: 0,
    formula: undefined,
    inline: undefined
  }
}

/** Goes to the rows. False for a sheet without any: an empty `sheetData`, or none as in a chart sheet. */
function openSheetData(cursor: XmlCursor): boolean {
  while (cursor.next()) {
    if (cursor.opens(SHEET_DATA)) return cursor.event === 'open'
  }
  return false
}

function rowIndex(cursor: XmlCursor, last: number): number {
  while (cursor.nextAttribute()) {
    if (!cursor.attributeIs(R)) continue
    const number = parseWhole(cursor.bytes, cursor.valueStart, cursor.valueEnd)
    if (!(number >= 1)) throw new ReadStop('file.damaged')
    return number - 1
  }
  return last + 1
}

function readCells(cursor: XmlCursor, cell: RawCell, context: WorkbookContext): Cell[] {
  const cells: Cell[] = []
  cell.column = -1
  while (cursor.next()) {
    if (cursor.event === 'close') {
      if (cursor.closes(ROW)) return cells
    } else if (cursor.letter === LETTER_C) {
      readAttributes(cursor, cell)
      if (cursor.event === 'empty') continue
      readContent(cursor, cell)
      const value = toCell(cursor, cell, context)
      if (value === null || value === '') continue
      if (cell.column < mostColumns) putCell(cells, cell.column, value)
      else context.leftOut++
    }
  }
  throw new ReadStop('file.damaged')
}

function readAttributes(cursor: XmlCursor, cell: RawCell): void {
  const bytes = cursor.bytes
  cell.column++
  cell.style = 0
  cell.type = 'n'
  while (cursor.nextAttribute()) {
    const name = cursor.attributeLetter()
    if (name === LETTER_R) cell.column = columnOf(bytes, cursor.valueStart, cursor.valueEnd, cell.column)
    else if (name === LETTER_S) cell.style = parseWhole(bytes, cursor.valueStart, cursor.valueEnd)
    else if (name === LETTER_T) {
      const isFormulaText = cursor.valueEnd - cursor.valueStart === 3 && bytes[cursor.valueStart] === 0x73
      cell.type = isFormulaText ? 'f' : String.fromCharCode(bytes[cursor.valueStart] ?? 0x6e)
    }
  }
}

/** The 0-based column of a reference such as `AB12`; `otherwise` where it has no letters. */
function columnOf(bytes: Buffer, start: number, end: number, otherwise: number): number {
  let column = 0
  for (let at = start; at < end && at < start + 4; at++) {
    const letter = (bytes[at] as number) & 0xdf
    if (letter < 0x41 || letter > 0x5a) break
    column = column * 26 + letter - 0x40
  }
  return column === 0 ? otherwise : column - 1
}

function readContent(cursor: XmlCursor, cell: RawCell): void {
  cell.value = undefined
  cell.valued = false
  cell.from = cell.to = 0
  cell.formula = undefined
  cell.inline = undefined
  while (cursor.next()) {
    if (cursor.event === 'close') {
      if (cursor.letter === LETTER_C) return
    } else if (cursor.letter === LETTER_V) readValue(cursor, cell)
    else if (cursor.letter === LETTER_F) cell.formula = cursor.elementText()
    else if (cursor.opens(IS)) cell.inline = richText(cursor, IS)
    else if (cursor.event === 'open') cursor.skipElement()
  }
  throw new ReadStop('file.damaged')
}

/** Most values are one run of bytes: then only its place is kept, and text is made where text is wanted. */
function readValue(cursor: XmlCursor, cell: RawCell): void {
  cell.valued = true
  if (cursor.event === 'empty') return
  const start = cursor.position
  if (cursor.next() && cursor.event === 'close') {
    cell.from = cursor.textStart
    cell.to = cursor.textEnd
    return
  }
  cursor.position = start
  cursor.event = 'open'
  cell.value = cursor.elementText()
}

function toCell(cursor: XmlCursor, cell: RawCell, context: WorkbookContext): Cell {
  if (cell.type === 'i') return context.cleaner.cleanOffice(cell.inline ?? valueText(cursor, cell))
  if (cell.value === undefined && cell.from === cell.to) {
    // A formula's text may be empty; a formula's number may not, and then was never calculated.
    const calculated = cell.formula === undefined || (cell.type === 'f' && cell.valued)
    return calculated ? null : { formula: `=${context.cleaner.cleanOffice(cell.formula ?? '')}` }
  }
  switch (cell.type) {
    case 's':
      return sharedString(cursor, cell, context)
    case 'f':
      return context.cleaner.cleanOffice(valueText(cursor, cell))
    case 'b':
      return /^(1|true)$/i.test(valueText(cursor, cell).trim())
    case 'e':
      return { error: valueText(cursor, cell).trim() }
    case 'd':
      return isoDate(valueText(cursor, cell).trim())
    default:
      return toNumber(cursor, cell, context)
  }
}

function valueText(cursor: XmlCursor, cell: RawCell): string {
  return cell.value ?? cursor.text(cell.from, cell.to)
}

function sharedString(cursor: XmlCursor, cell: RawCell, context: WorkbookContext): Cell {
  const whole = cell.value === undefined ? parseWhole(cursor.bytes, cell.from, cell.to) : Number.NaN
  // Some writers say `3.0`.
  const text = context.strings[Number.isNaN(whole) ? Number.parseInt(valueText(cursor, cell), 10) : whole]
  if (text === undefined) throw new ReadStop('file.damaged')
  return text
}

function toNumber(cursor: XmlCursor, cell: RawCell, context: WorkbookContext): Cell {
  const value = cell.value === undefined ? parseNumber(cursor.bytes, cell.from, cell.to) : Number(cell.value)
  if (!Number.isFinite(value)) return context.cleaner.cleanOffice(valueText(cursor, cell)).trim()
  const format = context.formats[cell.style]
  if (format === undefined || format.kind === 'plain') return value
  if (format.kind !== 'date') {
    return numberCell(value, format.kind, format.code, context.date1904, context.formatNumber)
  }
  const known = context.dates.get(value)
  if (known !== undefined) return known
  const date = numberCell(value, format.kind, format.code, context.date1904, context.formatNumber)
  if (context.dates.size < mostDatesKept) context.dates.set(value, date)
  return date
}

/** A cell of type `d` holds an ISO 8601 date, time or both, without a zone that would count. */
function isoDate(text: string): Cell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2}))?/.exec(text)
  if (!found?.[1]) return text
  return { date: found[2] && found[2] !== '00:00:00' ? `${found[1]}T${found[2]}` : found[1] }
}
