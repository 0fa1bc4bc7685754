import { type BookType, type CellObject, type Range, utils, type WorkBook, type WorkSheet, write } from 'xlsx'

/**
 * A cell of a made sheet: text, number, real date (civil, `{ date }`), an error value, or a formula that was never
 * calculated. `null` is blank.
 */
export type MadeCell =
  | null
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly error: '#REF!' | '#N/A' }
  | { readonly formula: string }

/** A made sheet with what makes legacy sheets hard: merged cells, hidden rows and columns, hidden sheets. */
export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  /** Ranges like `A1:D1`. */
  readonly merges?: readonly string[]
  /** 0-based. */
  readonly hiddenRows?: readonly number[]
  /** 0-based. */
  readonly hiddenColumns?: readonly number[]
  readonly hidden?: 'hidden' | 'veryHidden'
}

/** How a cell of `table` is written: a letter for its kind, or a text in quotes. */
function madeCell(text: string): MadeCell {
  if (text === '') return null
  if (text.startsWith('"')) return JSON.parse(text) as string
  const [, kind, rest = ''] = /^([bdefn]):(.+)$/.exec(text) ?? []
  if (kind === 'b') return rest === 'true'
  if (kind === 'd') return { date: rest }
  if (kind === 'e') return { error: rest === '#REF!' ? '#REF!' : '#N/A' }
  if (kind === 'f') return { formula: rest }
  return kind === 'n' ? Number(rest) : text
}

/**
 * Rows from a drawn table: a line each, cells between bars. A cell is text, `n:` a number, `d:` a real date, `b:` true
 * or false, `e:` an error value, `f:` a formula without a value; quotes keep outer blanks and line breaks (as JSON).
 */
export function table(drawn: string): readonly (readonly MadeCell[])[] {
  const lines = drawn.replace(/^\n|\n$/g, '').split('\n')
  return lines.map((line) => (line.trim() === '' ? [] : line.split('|').map((cell) => madeCell(cell.trim()))))
}

const errorNumbers = { '#REF!': 0x17, '#N/A': 0x2a } as const
/** How a workbook tells dates. */
interface BookOptions {
  readonly date1904?: boolean
  readonly dateFormat?: string
}

const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)

function cellOf(cell: MadeCell, { date1904, dateFormat = 'dd-mm-yyyy' }: BookOptions): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'string') return { t: 's', v: cell }
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if (typeof cell === 'boolean') return { t: 'b', v: cell }
  if ('error' in cell) return { t: 'e', v: errorNumbers[cell.error], w: cell.error }
  if ('formula' in cell) return { t: 'z', f: cell.formula }
  const serial = (Date.parse(cell.date) - (date1904 ? epoch1904 : epoch1900)) / 86_400_000
  return { t: 'n', v: serial, z: dateFormat }
}

function worksheet(made: MadeSheet, options: BookOptions): WorkSheet {
  const sheet: WorkSheet = {}
  let columns = 1
  made.rows.forEach((row, r) => {
    columns = Math.max(columns, row.length)
    row.forEach((value, c) => {
      const cell = cellOf(value, options)
      if (cell) sheet[utils.encode_cell({ r, c })] = cell
    })
  })
  sheet['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(made.rows.length, 1) - 1, c: columns - 1 } })
  if (made.merges) sheet['!merges'] = made.merges.map((range): Range => utils.decode_range(range))
  if (made.hiddenRows) {
    sheet['!rows'] = []
    for (const row of made.hiddenRows) sheet['!rows'][row] = { hidden: true }
  }
  if (made.hiddenColumns) {
    sheet['!cols'] = []
    for (const column of made.hiddenColumns) sheet['!cols'][column] = { hidden: true }
  }
  return sheet
}

const visibility = { hidden: 1, veryHidden: 2 } as const

/** The sheets as the bytes of a workbook file. */
export function workbookBytes(sheets: readonly MadeSheet[], bookType: BookType, options: BookOptions = {}): Buffer {
  const book: WorkBook = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet, options), sheet.name)
  book.Workbook = {
    WBProps: { date1904: options.date1904 === true },
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ? visibility[hidden] : 0 }))
  }
  return write(book, { bookType, type: 'buffer', compression: true, bookSST: true }) as Buffer
}

/** Windows-1252's characters beyond Latin-1 that our texts use (https://encoding.spec.whatwg.org/#windows-1252). */
const beyondLatin1: Readonly<Record<string, number>> = { '–': 0x96, '’': 0x92, '…': 0x85, '€': 0x80 }

/** Text in the encoding that old Danish spreadsheets save csv in. */
export function windows1252(text: string): Buffer {
  return Buffer.from(
    Array.from(text, (char) => {
      const code = beyondLatin1[char] ?? char.charCodeAt(0)
      if (code > 0xff) throw new Error(`Windows-1252 has no ${char}`)
      return code
    })
  )
}

/** Rows as csv text with semicolons, each as long as the first, quoted where it must be, lines ended as on Windows. */
export function csvOf(rows: readonly (readonly MadeCell[])[]): string {
  const cell = (value: MadeCell | undefined): string => {
    const text = typeof value === 'string' ? value : ''
    return /[";\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const columns = rows[0] ?? []
  return rows.map((row) => `${columns.map((_, index) => cell(row[index])).join(';')}\r\n`).join('')
}
