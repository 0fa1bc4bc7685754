import { readFileSync } from 'node:fs'
import { read, utils } from 'xlsx'

/** The rows of a sheet of a saved workbook, as a spreadsheet program reads them. Throws when there is no such sheet. */
export function readSheet(path: string, name: string): readonly (readonly unknown[])[] {
  const book = read(readFileSync(path))
  const sheet = book.Sheets[name]
  if (!sheet) throw new Error(`No sheet ${name} among ${book.SheetNames.join(', ')}`)
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
}

/** The sheets of a saved workbook, in order. */
export function sheetNames(path: string): readonly string[] {
  return read(readFileSync(path), { bookSheets: true }).SheetNames
}
