import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'

/** A cell to be written: `{ date }` becomes a real date cell, `{ formula }` one without a value. */
export type WrittenCell = string | number | boolean | null | { readonly date: string } | { readonly formula: string }

/** A sheet to be written. */
export interface WrittenSheet {
  readonly name?: string
  readonly rows: readonly (readonly WrittenCell[])[]
  /** 0-based. */
  readonly hiddenRows?: readonly number[]
  readonly merges?: readonly string[]
}

/** Writes a workbook as people's spreadsheet programs do and answers its path; the extension says the format. */
export function sheetFile(folder: string, name: string, ...sheets: readonly WrittenSheet[]): string {
  const book = XLSX.utils.book_new()
  for (const [index, sheet] of sheets.entries())
    XLSX.utils.book_append_sheet(book, worksheet(sheet), sheet.name ?? `Ark${index + 1}`)
  const path = join(folder, name)
  const bookType = name.split('.').at(-1) as XLSX.BookType
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType, cellStyles: true }) as Buffer)
  return path
}

/** A record to be written: header -> cell. */
export type WrittenRow = Readonly<Record<string, WrittenCell>>

/** A sheet of one header row and records given as header -> cell. */
export function records(...rows: readonly WrittenRow[]): WrittenSheet {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return { rows: [headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))] }
}

function worksheet({ rows, hiddenRows = [], merges = [] }: WrittenSheet): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (isPlain(cell) ? cell : null))))
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isPlain(cell)) return
      const at = XLSX.utils.encode_cell({ r, c })
      if ('formula' in cell) sheet[at] = { t: 'n', f: cell.formula }
      else sheet[at] = { t: 'n', v: serialOf(cell.date), z: 'dd-mm-yyyy' }
    })
  })
  if (hiddenRows.length > 0) {
    sheet['!rows'] = []
    for (const row of hiddenRows) sheet['!rows'][row] = { hidden: true }
  }
  if (merges.length > 0) sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range))
  return sheet
}

function isPlain(cell: WrittenCell | undefined): cell is string | number | boolean | null {
  return cell === null || typeof cell !== 'object'
}

const serialOf = (date: string): number => Date.parse(date) / 86_400_000 + 25_569
