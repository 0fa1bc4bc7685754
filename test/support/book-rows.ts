import { readFileSync } from 'node:fs'
import { read, utils } from 'xlsx'

/** The rows of a workbook's first sheet as texts, read by a library that did not write it. */
export function rowsOfBook(file: string | Buffer): readonly (readonly string[])[] {
  const book = read(typeof file === 'string' ? readFileSync(file) : file, { dense: true, nodim: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet ? utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' }) : []
}
