import { cellPieces, longestCellText } from '../../exchange/export/cell-text.ts'
import type { Workbook } from '../../exchange/export/workbook.ts'
import type { WorkbookColumn, WorkbookSheet } from '../../exchange/export/workbook-sheet.ts'
import type { RecordModel } from './record-model.ts'
import type { recordWords } from './record-words.ts'

type Words = ReturnType<typeof recordWords>

/** The record as a workbook: an activity a row, its groups of persons and transfers, and who answers for it. */
export function recordWorkbook(model: RecordModel, words: Words): Workbook {
  const [name = ''] = model.columns
  const below = (labels: readonly string[]): readonly string[] => [name, ...labels]
  const activities = model.entries.map(({ texts, missing }) =>
    texts.map((text, at) => (missing[at] ? words('missing') : text))
  )
  const lines = model.entries.flatMap((entry) => entry.lines.map((line) => [entry.name, ...line]))
  const transfers = model.entries.flatMap((entry) => entry.transfers.map((one) => [entry.name, ...one]))
  const head = [[model.title, ''], ...model.lines.map((line) => ['', line])]
  const about = [...head, ...model.about.map(({ label, text }) => [label, text])]
  return {
    title: model.title,
    dateFormat: 'yyyy-mm-dd',
    sheets: [
      sheet(words('sheet.activities'), model.columns, activities),
      sheet(words('sheet.lines'), below(model.lineColumns), lines),
      sheet(words('sheet.transfers'), below(model.transferColumns), transfers),
      sheet(words('sheet.about'), [words('item'), words('value')], about)
    ]
  }
}

function sheet(name: string, labels: readonly string[], texts: readonly (readonly string[])[]): WorkbookSheet {
  const rows = texts.flatMap(wholeRows)
  const columns = labels.map(
    (label, at): WorkbookColumn => ({ label, width: at === 0 ? 36 : Math.max(24, label.length + 4) })
  )
  return { name, columns, rowCount: rows.length, rows, frozenColumns: 1 }
}

/** A row; a text that no cell can hold goes on in the row below. */
function wholeRows(texts: readonly string[]): readonly (readonly (string | null)[])[] {
  const pieces = texts.map((text) => cellPieces(text, longestCellText))
  const most = Math.max(1, ...pieces.map((one) => one.length))
  return Array.from({ length: most }, (_, row) => pieces.map((one) => one[row] || null))
}
