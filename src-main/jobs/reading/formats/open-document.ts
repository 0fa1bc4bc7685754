import type { Buffer } from 'node:buffer'
import type { Cell, SheetMeta } from '../../../../src-shared/features/exchange/grid.ts'
import { ReadStop } from '../read-stop.ts'
import { TextCleaner } from './clean-text.ts'
import { type GridRow, type GridSource, mostColumns, mostRows, putCell, type SheetSource } from './grid-source.ts'
import { countedNotes } from './office-xml.ts'
import { documentCell } from './open-document-cell.ts'
import { XmlCursor, xmlName } from './xml-cursor.ts'

const SPREADSHEET = xmlName('spreadsheet')
const TABLE = xmlName('table')
const COLUMN = xmlName('table-column')
const ROW = xmlName('table-row')
const CELL = xmlName('table-cell')
const COVERED = xmlName('covered-table-cell')
const STYLE = xmlName('style')
const TABLE_PROPERTIES = xmlName('table-properties')
const VISIBILITY = xmlName('visibility')
const ROWS_REPEATED = xmlName('number-rows-repeated')
const COLUMNS_REPEATED = xmlName('number-columns-repeated')

/** What is left out of a table's walk: not cells of this table, though some hold rows of their own. */
const asides = ['shapes', 'tracked-changes', 'dde-links', 'scenario', 'forms', 'annotation'].map(xmlName)

interface Counted {
  cleaner: TextCleaner
  leftOut: number
}

/**
 * Opens the content of an OpenDocument spreadsheet (OASIS ODF 1.3 part 3, 9): `content.xml` of an ods file, or a flat
 * fods file. Throws `file.notSpreadsheet` where the document is another one (a text, a presentation).
 */
export function openOpenDocument(content: Buffer): GridSource {
  const cursor = new XmlCursor(content)
  const hiddenStyles = readHiddenStyles(cursor)
  if (cursor.event === 'end') throw new ReadStop('file.notSpreadsheet')
  const counted: Counted = { cleaner: new TextCleaner(), leftOut: 0 }
  return {
    format: 'ods',
    inflatedBytes: content.length,
    sheets: openTables(content, cursor.position, hiddenStyles, counted),
    notes: () => countedNotes(counted)
  }
}

/** Reads up to the first table and collects the table styles that hide a sheet. */
function readHiddenStyles(cursor: XmlCursor): Set<string> {
  const hidden = new Set<string>()
  let style = ''
  while (cursor.next() && !cursor.opens(SPREADSHEET)) {
    if (cursor.opens(STYLE)) style = cursor.attribute(xmlName('name')) ?? ''
    else if (cursor.opens(TABLE_PROPERTIES) && cursor.attribute(xmlName('display')) === 'false') hidden.add(style)
  }
  return hidden
}

function* openTables(content: Buffer, from: number, hidden: Set<string>, counted: Counted): Generator<SheetSource> {
  const cursor = new XmlCursor(content, from)
  while (cursor.next() && !cursor.closes(SPREADSHEET)) {
    if (asides.some((name) => cursor.opens(name))) cursor.skipElement()
    if (!cursor.opens(TABLE)) continue
    const start = cursor.position
    const isEmpty = cursor.event === 'empty'
    const name = counted.cleaner.clean(cursor.attribute(xmlName('name')) ?? '')
    const visibility = hidden.has(cursor.attribute(xmlName('style-name')) ?? '') ? 'hidden' : 'visible'
    const meta: SheetMeta = { name, visibility, ...readTableFrame(cursor) }
    yield { meta, rows: () => (isEmpty ? [] : tableRows(new XmlCursor(content, start), counted)) }
  }
  if (cursor.event === 'end') throw new ReadStop('file.damaged')
}

const repeated = (cursor: XmlCursor, name: Uint8Array): number => {
  const count = Number(cursor.attribute(name) ?? 1)
  return count >= 1 ? Math.floor(count) : 1
}

/** Steps of a table's walk. Nested tables, shapes and notes are stepped over. False at the table's end. */
function nextInTable(cursor: XmlCursor): boolean {
  while (cursor.next()) {
    if (cursor.closes(TABLE)) return false
    if (cursor.opens(TABLE) || asides.some((name) => cursor.opens(name))) cursor.skipElement()
    else return true
  }
  throw new ReadStop('file.damaged')
}

function readTableFrame(cursor: XmlCursor): Omit<SheetMeta, 'name' | 'visibility'> {
  const frame: Omit<SheetMeta, 'name' | 'visibility'> = { rowCount: 0, merges: [], hiddenRows: [], hiddenColumns: [] }
  if (cursor.event === 'empty') return frame
  let row = -1
  let rowsHere = 1
  let column = 0
  while (nextInTable(cursor)) {
    if (cursor.opens(COLUMN)) {
      column = addHidden(frame.hiddenColumns, cursor, column, COLUMNS_REPEATED, mostColumns)
    } else if (cursor.opens(ROW)) {
      row += rowsHere
      rowsHere = repeated(cursor, ROWS_REPEATED)
      addHidden(frame.hiddenRows, cursor, row, ROWS_REPEATED, mostRows)
      column = 0
    } else if (cursor.opens(CELL) || cursor.opens(COVERED)) {
      addMerge(frame, cursor, row, column)
      column += repeated(cursor, COLUMNS_REPEATED)
      if (cursor.event === 'open') {
        frame.rowCount = Math.min(row + rowsHere, mostRows)
        cursor.skipElement()
      }
    }
  }
  return frame
}

/** Adds the rows or columns of the current tag where it hides them; gives the number after them. */
function addHidden(hidden: number[], cursor: XmlCursor, first: number, name: Uint8Array, most: number): number {
  const next = first + repeated(cursor, name)
  const visibility = cursor.attribute(VISIBILITY)
  if (visibility === 'collapse' || visibility === 'filter') {
    for (let at = first; at < Math.min(next, most); at++) hidden.push(at)
  }
  return next
}

function addMerge(frame: Pick<SheetMeta, 'merges'>, cursor: XmlCursor, row: number, column: number): void {
  const rows = repeated(cursor, xmlName('number-rows-spanned'))
  const columns = repeated(cursor, xmlName('number-columns-spanned'))
  if (rows * columns > 1)
    frame.merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 })
}

function* tableRows(cursor: XmlCursor, counted: Counted): Generator<GridRow> {
  let row = 0
  while (nextInTable(cursor)) {
    if (!cursor.opens(ROW)) continue
    const count = repeated(cursor, ROWS_REPEATED)
    const cells = cursor.event === 'empty' ? [] : tableCells(cursor, counted)
    if (cells.length > 0) {
      for (let index = row; index < Math.min(row + count, mostRows); index++) yield { index, cells }
      if (row + count > mostRows) counted.leftOut++
    }
    row += count
  }
}

function tableCells(cursor: XmlCursor, counted: Counted): Cell[] {
  const cells: Cell[] = []
  let column = 0
  while (nextInTable(cursor) && !cursor.closes(ROW)) {
    if (!cursor.opens(CELL) && !cursor.opens(COVERED)) continue
    const count = repeated(cursor, COLUMNS_REPEATED)
    const cell = documentCell(cursor, counted.cleaner)
    if (cell !== null && cell !== '') {
      for (let at = column; at < Math.min(column + count, mostColumns); at++) putCell(cells, at, cell)
      if (column + count > mostColumns) counted.leftOut++
    }
    column += count
  }
  return cells
}
