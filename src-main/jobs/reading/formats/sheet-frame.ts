import type { Buffer } from 'node:buffer'
import type { Merge } from '../../../../src-shared/features/exchange/grid.ts'
import { mostColumns, mostRows } from './grid-source.ts'
import { isTrue } from './workbook-parts.ts'
import { XmlCursor, xmlName } from './xml-cursor.ts'

const COL = xmlName('col')
const SHEET_DATA = xmlName('sheetData')
const SHEET_FORMAT = xmlName('sheetFormatPr')
const MERGE_CELL = xmlName('mergeCell')
const ROW = xmlName('row')

/** What a worksheet part tells beside its cells. */
export interface SheetFrame {
  rowCount: number
  merges: Merge[]
  hiddenRows: number[]
  hiddenColumns: number[]
}

const longestRowTag = 2000
/** More merges than a person makes; a sheet's later ones are left out. */
const mostMerges = 100_000

/**
 * Reads what stands before and after a sheet's rows, and finds the hidden rows by searching for their attribute: so the
 * rows themselves are walked only once, when their cells are read.
 */
export function readSheetFrame(xml: Buffer): SheetFrame {
  const frame: SheetFrame = { rowCount: 0, merges: [], hiddenRows: [], hiddenColumns: [] }
  const cursor = new XmlCursor(xml)
  let rowsHidden = false
  while (cursor.next() && !cursor.opens(SHEET_DATA)) {
    if (cursor.opens(SHEET_FORMAT)) rowsHidden = isTrue(cursor.attribute(xmlName('zeroHeight')))
    if (cursor.opens(COL) && isTrue(cursor.attribute(xmlName('hidden')))) addColumns(frame, cursor)
  }
  const dataEnd = endOfRows(xml, cursor.position)
  frame.rowCount = lastRowNumber(xml, cursor.position, dataEnd)
  frame.hiddenRows =
    rowsHidden || frame.rowCount === 0
      ? walkHiddenRows(xml, cursor.position, rowsHidden)
      : findHiddenRows(xml, cursor.position, dataEnd)
  cursor.position = dataEnd
  while (cursor.next()) {
    if (!cursor.opens(MERGE_CELL) || frame.merges.length >= mostMerges) continue
    const merge = parseRange(cursor.attribute(xmlName('ref')) ?? '')
    if (merge) frame.merges.push(merge)
  }
  return frame
}

function addColumns(frame: SheetFrame, cursor: XmlCursor): void {
  const from = Number(cursor.attribute(xmlName('min')))
  const to = Math.min(Number(cursor.attribute(xmlName('max'))), mostColumns)
  for (let column = from; column <= to; column++) frame.hiddenColumns.push(column - 1)
}

function endOfRows(xml: Buffer, from: number): number {
  const closing = xml.lastIndexOf('sheetData>')
  return closing < from ? from : xml.lastIndexOf('<', closing)
}

/** The number of the last row, from its own attribute; 0 where it has none. */
function lastRowNumber(xml: Buffer, from: number, to: number): number {
  for (const opening of ['<row ', ':row ']) {
    const at = xml.lastIndexOf(opening, to)
    if (at < from) continue
    const cursor = new XmlCursor(xml, xml.lastIndexOf('<', at))
    if (cursor.next() && cursor.opens(ROW)) return Math.min(Number(cursor.attribute(xmlName('r')) ?? 0), mostRows)
  }
  return 0
}

function findHiddenRows(xml: Buffer, from: number, to: number): number[] {
  const rows: number[] = []
  const cursor = new XmlCursor(xml)
  for (let at = xml.indexOf('hidden=', from); at >= 0 && at < to; at = xml.indexOf('hidden=', at + 7)) {
    // Only within a tag, and one as short as a row's: text of a cell may say the same.
    const before = xml.subarray(Math.max(from, at - longestRowTag), at)
    const tag = before.lastIndexOf('<')
    if (tag < 0 || before.lastIndexOf('>') > tag) continue
    cursor.position = at - before.length + tag
    cursor.next()
    const number = Number(cursor.attribute(xmlName('r')))
    if (cursor.opens(ROW) && isTrue(cursor.attribute(xmlName('hidden'))) && number >= 1) rows.push(number - 1)
  }
  return rows
}

/** For sheets whose rows are hidden unless they say otherwise, and for rows that do not tell their number. */
function walkHiddenRows(xml: Buffer, from: number, hiddenByDefault: boolean): number[] {
  const rows: number[] = []
  const cursor = new XmlCursor(xml, from)
  let number = 0
  while (cursor.next() && !cursor.closes(SHEET_DATA)) {
    if (!cursor.opens(ROW)) continue
    number = Number(cursor.attribute(xmlName('r')) ?? number + 1)
    const hidden = cursor.attribute(xmlName('hidden'))
    if (hidden === undefined ? hiddenByDefault : isTrue(hidden)) rows.push(number - 1)
  }
  return rows
}

/** Parses `A1:B2` (or `A1`), `$` ignored. Undefined for anything else. */
export function parseRange(ref: string): Merge | undefined {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref.trim())
  if (!found?.[1] || !found[2]) return undefined
  const left = columnNumber(found[1])
  const top = Number(found[2]) - 1
  const right = found[3] ? columnNumber(found[3]) : left
  const bottom = found[4] ? Number(found[4]) - 1 : top
  if (top < 0 || bottom < top || right < left) return undefined
  return { top, left, bottom, right }
}

function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
