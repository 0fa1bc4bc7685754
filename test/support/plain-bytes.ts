import type { Database } from '../../src-main/db/open.ts'

/** Every cell of every table of a database, those of full-text indexes and statistics too, as `table.column: text`. */
export function everyCell(db: Database): string[] {
  // A full-text table itself cannot be walked; what lies behind it can.
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
    .pluck()
    .all()
  return tables.flatMap((table) => {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()
    return rows.flatMap((row) => Object.entries(row).map(([column, value]) => `${table}.${column}: ${textOf(value)}`))
  })
}

function textOf(value: unknown): string {
  return Buffer.isBuffer(value) ? `${value.toString('latin1')} ${value.toString('utf8')}` : String(value)
}

/** Which of these words can be read in a database: in a cell, or anywhere in its decrypted pages (free space too). */
export function readableWords(db: Database, words: readonly string[]): string[] {
  const cells = everyCell(db).map((cell) => cell.toLowerCase())
  const pages = db.serialize()
  return words.flatMap((word) => {
    const inCell = cells.find((cell) => cell.includes(word.toLowerCase()))
    const inPage = [word, word.toLowerCase()].some((form) => pages.includes(Buffer.from(form)))
    return inCell ? [`${word} in ${inCell.slice(0, 200)}`] : inPage ? [`${word} in a page`] : []
  })
}
