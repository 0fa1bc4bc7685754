import { Buffer } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import type { ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { findDelimiter, textRows } from '../../../jobs/reading/formats/csv.ts'
import { decodeText, looksLikeText, markedEncoding } from '../../../jobs/reading/formats/decode-text.ts'
import { containerOf } from '../../../jobs/reading/sniff.ts'
import { DelimitedCells } from './delimited-cells.ts'
import { endOfTag, isFilterList } from './filter-list.ts'
import { findColumns, sampleRows } from './find-columns.ts'
import type { ListSink } from './list-row.ts'
import { findRecordForm, type RecordForm, recordTaker } from './record-list.ts'
import { type ListUse, RowReader, type UnknownState } from './row-reader.ts'
import { type OnLine, readLines, type TextLines } from './text-lines.ts'

/** So many bytes tell how a text is to be read. */
const headLength = 1 << 18

/** How a text file is to be read. */
export type TextForm =
  | {
      readonly kind: 'delimited'
      readonly delimiter: string | undefined
      readonly quoted: boolean
      /** Lines that say how the file is to be read (`sep=;`). */
      readonly skip: number
      readonly columns: ListColumns
    }
  | { readonly kind: 'records'; readonly form: RecordForm }

/** What a text file was found to be, and what it told while it was read. */
export interface TextRead extends TextLines {
  readonly unknownStates: ReadonlyMap<string, UnknownState>
}

/** The beginning of a file; all of it where it is short. */
export function headOf(path: string): Buffer {
  const file = openSync(path, 'r')
  try {
    // Not cleared before: only what was read into it is handed on.
    const head = Buffer.allocUnsafe(headLength)
    return head.subarray(0, readSync(file, head, 0, headLength, 0))
  } finally {
    closeSync(file)
  }
}

/**
 * Whether a file can be read as bytes, here: text in UTF-8 or Windows-1252. All else (workbooks, pages, UTF-16, a
 * delimited text saved as one column of another) goes through the reading process.
 */
export function isPlainText(path: string): boolean {
  let head: Buffer
  try {
    head = headOf(path)
  } catch {
    // What is wrong with it is the reading process' to say.
    return false
  }
  if (containerOf(head) !== 'text' || head.length === 0) return false
  if (!['utf-8', undefined].includes(markedEncoding(head)?.encoding) || !looksLikeText(head)) return false
  const text = decodeText(head).text.replace(/^\ufeff/, '')
  if (isFilterList(text)) return true
  return !/^\s*[<{[]/.test(text) && findDelimiter(text).inner === undefined
}

/** Finds how a text file is to be read, by its beginning; null where that holds no personal numbers. */
export function findTextForm(path: string, kind: ListKind): TextForm | null {
  const head = headOf(path)
  const text = decodeText(head).text.replace(/^\ufeff/, '')
  const form = findRecordForm(text)
  if (form) return { kind: 'records', form }
  const delimited = findDelimiter(text)
  const rows: string[][] = []
  for (const row of textRows(delimited)) {
    rows.push(row)
    if (rows.length >= sampleRows + 40) break
  }
  const columns = findColumns(rows, kind)
  const skip = delimited.start > 0 ? 1 : 0
  return columns && { kind: 'delimited', delimiter: delimited.delimiter, quoted: head.includes(0x22), skip, columns }
}

/** Reads a text file as it was found to be, or as somebody says that it is; hands on what it says row by row. */
export function readText(
  path: string,
  { form, use }: { readonly form: TextForm; readonly use: ListUse },
  sink: ListSink,
  onChunk: (done: number, of: number) => void
): TextRead {
  if (form.kind === 'records') {
    const taker = recordTaker(form.form, sink)
    const end = form.form === 'filters' ? { end: endOfTag } : {}
    return { ...readLines(path, { quoted: false, onLine: taker, onChunk, ...end }), unknownStates: new Map() }
  }
  const reader = new RowReader(use, form.columns, sink)
  const onLine = delimitedTaker(reader, form, sink)
  const { quoted } = form
  return { ...readLines(path, { quoted, onLine, onChunk }), unknownStates: reader.unknownStates }
}

function delimitedTaker(
  reader: RowReader,
  { columns, delimiter, skip }: Extract<TextForm, { kind: 'delimited' }>,
  sink: ListSink
): OnLine {
  const cells = new DelimitedCells(delimiter?.charCodeAt(0) ?? -1, lastColumn(columns) + 1)
  let rows = 0
  const firstRow = skip + (columns.headerRow ?? -1) + 1
  return (bytes, start, end, line, whole) => {
    if (rows++ < firstRow || end === start) return
    if (!whole) return sink.fault(line, 'malformed')
    cells.cut(bytes, start, end)
    reader.read(line, cells)
  }
}

function lastColumn({ numbers, state, day, operation, current, status, customer, caseId }: ListColumns): number {
  return Math.max(
    ...numbers.map(({ column }) => column),
    ...[state, day, operation, current, status, customer, caseId].map((at) => at ?? 0)
  )
}
