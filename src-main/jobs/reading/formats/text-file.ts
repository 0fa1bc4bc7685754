import { Buffer } from 'node:buffer'
import { extname, parse } from 'node:path'
import type { GridFormat, SheetMeta } from '../../../../src-shared/features/exchange/grid.ts'
import type { TextOptions } from '../protocol.ts'
import { ReadStop } from '../read-stop.ts'
import { TextCleaner } from './clean-text.ts'
import { type DelimitedText, findDelimiter, textRows } from './csv.ts'
import { type DecodedText, decodeText, looksLikeText, markedEncoding } from './decode-text.ts'
import { type GridRow, type GridSource, mostColumns, mostRows, putCell } from './grid-source.ts'
import { countedNotes } from './office-xml.ts'
import { openOpenDocument } from './open-document.ts'
import { openOtherWorkbook } from './other-workbook.ts'
import { pageText } from './page-text.ts'

/** Names that promise a workbook: a text of one column under such a name is a message, not a table. */
const workbookNames = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.xltx', '.xlt'])

/**
 * Opens a file that is no container: delimited text, or one of the formats that are written as text (XML Spreadsheet
 * 2003, flat OpenDocument, an HTML page) whatever its name. Throws `file.notSpreadsheet` for anything else.
 */
export async function openTextFile(bytes: Buffer, file: string, told: TextOptions): Promise<GridSource> {
  if (!markedEncoding(bytes) && !told.encoding && !looksLikeText(bytes)) throw new ReadStop('file.notSpreadsheet')
  if (isForeign(bytes.toString('latin1', 0, 16))) throw new ReadStop('file.notSpreadsheet')
  const decoded = decodeText(bytes, told.encoding)
  decoded.text = decoded.text.replace(/^\ufeff/, '')
  const format = textFormat(decoded.text)
  if (format === 'foreign') throw new ReadStop('file.notSpreadsheet')
  if (format === 'csv') return openDelimited(decoded, file, told)
  if (format === 'ods') return openOpenDocument(Buffer.from(decoded.text))
  // SheetJS reads on where these end early, and says nothing.
  const ending = format === 'html' ? /<\/table\s*>/i : /<\/(\w+:)?Workbook\s*>\s*$/
  if (!ending.test(decoded.text)) throw new ReadStop('file.damaged')
  const text = format === 'html' ? pageText(bytes, decoded, told.encoding !== undefined) : decoded.text
  return openOtherWorkbook(text, format)
}

/** First bytes of what is text to the letter but never a table. */
function isForeign(head: string): boolean {
  return ['%PDF-', '{\\rtf', '%!PS', 'SQLite format 3', '-----BEGIN '].some((magic) => head.startsWith(magic))
}

function textFormat(text: string): GridFormat | 'foreign' {
  const head = text.slice(0, 65_536).trimStart()
  if (head.startsWith('<')) return markupFormat(head, text)
  return isOldExchange(head) || isJson(head, text) ? 'foreign' : 'csv'
}

/** DIF, SYLK, SocialCalc and web archives: text that would come out as rows of codes. A CSV may begin with "ID;P", too. */
function isOldExchange(head: string): boolean {
  if (/^(MIME-Version|Content-Type|From):/i.test(head) && /multipart\/related/i.test(head)) return true
  return /^(TABLE\r?\n0,1\r?\n|socialcalc:version:)/.test(head) || (/^ID;P/.test(head) && /\n[BC];[XY]\d+;/.test(head))
}

function markupFormat(head: string, text: string): GridFormat | 'foreign' {
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && /<(\w+:)?Workbook/.test(head)) {
    if (/<!DOCTYPE/i.test(head)) throw new ReadStop('file.bomb')
    return 'xml'
  }
  if (/<office:document\b/.test(head)) return 'ods'
  const isPage =
    /^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|meta|table|body|style|div)\b/i.test(head)
  return isPage && /<table\b/i.test(text) ? 'html' : 'foreign'
}

function isJson(head: string, text: string): boolean {
  if (!/^[[{]\s*["[{\]}\d-]/.test(head)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function openDelimited(decoded: DecodedText, file: string, told: TextOptions): GridSource {
  const delimited = findDelimiter(decoded.text, told.delimiter)
  if (delimited.delimiter === undefined && workbookNames.has(extname(file).toLowerCase())) {
    throw new ReadStop('file.notSpreadsheet')
  }
  if (decoded.text.trim() === '') throw new ReadStop('file.empty')
  const counted = { cleaner: new TextCleaner(), leftOut: 0 }
  const delimiter = delimited.inner ?? delimited.delimiter
  const meta: SheetMeta = {
    name: parse(file).name,
    visibility: 'visible',
    rowCount: countLines(decoded.text),
    merges: [],
    hiddenRows: [],
    hiddenColumns: []
  }
  return {
    format: 'csv',
    inflatedBytes: decoded.text.length,
    encoding: decoded.encoding,
    ...(delimiter ? { delimiter } : {}),
    sheets: [{ meta, rows: () => delimitedRows(delimited, counted) }],
    notes: () => [...decoded.notes, ...countedNotes(counted)]
  }
}

/** At least as many as there are rows: line ends within cells count too. */
function countLines(text: string): number {
  let lines = 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

function* delimitedRows(
  delimited: DelimitedText,
  counted: { cleaner: TextCleaner; leftOut: number }
): Generator<GridRow> {
  let index = 0
  for (const fields of textRows(delimited)) {
    const cells: GridRow['cells'] = []
    for (let column = 0; column < fields.length; column++) {
      const text = counted.cleaner.clean(fields[column] ?? '')
      if (column < mostColumns) putCell(cells, column, text)
      else if (text !== '') counted.leftOut++
    }
    if (cells.length > 0) {
      if (index < mostRows) yield { index, cells }
      else counted.leftOut++
    }
    index++
  }
}
