import { Buffer } from 'node:buffer'
import type { CellObject, DenseWorkSheet, ParsingOptions, WorkBook, WorkSheet } from 'xlsx'
import type {
  Cell,
  GridFormat,
  GridNote,
  ReadFailureCode,
  SheetMeta
} from '../../../../src-shared/features/exchange/grid.ts'
import { ReadStop } from '../read-stop.ts'
import { TextCleaner } from './clean-text.ts'
import { type GridRow, type GridSource, mostColumns, mostRows, putCell, type SheetSource } from './grid-source.ts'
import { type FormatNumber, type NumberKind, numberCell, numberKind } from './number-format.ts'
import { countedNotes, type LoadFormatNumber } from './office-xml.ts'
import type { PackageParts } from './package-parts.ts'

/**
 * How SheetJS is asked to read: cells by row, no trust in the file's own dimensions, number formats instead of formatted
 * text (in English), and `cellStyles`, without which hidden columns are not told.
 */
export const sheetJsOptions: ParsingOptions = {
  dense: true,
  nodim: true,
  UTC: true,
  cellStyles: true,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false
}

/** Loads SheetJS' number formatter; it formats as an English Excel does. */
export const loadFormatNumber: LoadFormatNumber = async (date1904) => {
  const { SSF } = await import('xlsx')
  return (format, value) => {
    try {
      return String(SSF.format(format, value, { date1904 }))
    } catch {
      return ''
    }
  }
}

/** Values of error cells in Excel's binary formats (MS-XLS 2.5.10). */
const errorTexts = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
  [0x2b, '#GETTING_DATA']
])

/**
 * Opens by SheetJS what is not a zip of XML: xls (BIFF2 to BIFF8), xlsb, XML Spreadsheet 2003 and HTML tables.
 * Throws `file.encrypted`, `file.notSpreadsheet` where other things are in the container, else `file.damaged`.
 */
export async function openOtherWorkbook(input: Buffer | string, format: GridFormat): Promise<GridSource> {
  const workbook = await parse(input, format)
  const date1904 = Boolean(workbook.Workbook?.WBProps?.date1904)
  const notes: GridNote[] = []
  if (date1904) notes.push({ code: 'note.date1904' })
  const reader = new CellReader(date1904, await loadFormatNumber(date1904))
  return {
    format,
    inflatedBytes: input.length,
    sheets: openSheets(workbook, reader, notes),
    notes: () => [...notes, ...countedNotes(reader)]
  }
}

async function parse(input: Buffer | string, format: GridFormat): Promise<WorkBook> {
  const sheetJs = await import('xlsx')
  if (format === 'xls') sheetJs.set_cptable(await import('xlsx/dist/cpexcel.full.mjs'))
  const isText = typeof input === 'string'
  try {
    const workbook = sheetJs.read(input, {
      ...sheetJsOptions,
      type: isText ? 'string' : 'buffer',
      raw: isText,
      // Only this format may hold formulas that were never calculated; the binary ones always have a value.
      cellFormula: format === 'xml'
    })
    if (workbook.SheetNames.length === 0) throw new ReadStop('file.damaged')
    return workbook
  } catch (error) {
    if (error instanceof ReadStop) throw error
    throw new ReadStop(failureOf(error instanceof Error ? error.message : ''))
  }
}

/** SheetJS tells its failures by their messages alone. */
function failureOf(message: string): ReadFailureCode {
  if (/password-protected|encrypt/i.test(message)) return 'file.encrypted'
  if (/Cannot find Workbook stream|could not find <table>|is not a spreadsheet/i.test(message))
    return 'file.notSpreadsheet'
  if (/allocation failed|invalid string length|invalid array length/i.test(message)) return 'file.tooMuchMemory'
  return 'file.damaged'
}

/** Packs an xlsb's parts anew, without compression: each was inflated under control, which SheetJS itself does not. */
export async function repack(parts: PackageParts): Promise<Buffer> {
  const { zipSync } = await import('fflate')
  const needless =
    /\/(media|drawings|theme|printersettings|charts|embeddings|externallinks|pivot\w+)\/|vbaproject\.bin$/
  const files: Record<string, Uint8Array> = {}
  for (const name of parts.names()) {
    if (needless.test(name) || name.endsWith('/')) continue
    files[name] = parts.bytes(name) ?? new Uint8Array()
  }
  return Buffer.from(zipSync(files, { level: 0 }))
}

function* openSheets(workbook: WorkBook, reader: CellReader, notes: GridNote[]): Generator<SheetSource> {
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    // A sheet that SheetJS stumbled over is left out of its result without a word.
    if (!sheet) throw new ReadStop('file.damaged')
    if (sheet['!type'] && sheet['!type'] !== 'sheet') {
      notes.push({ code: 'note.sheetSkipped', params: { sheet: name } })
      continue
    }
    const rows = (sheet as DenseWorkSheet)['!data'] ?? []
    const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden
    const visibility = hidden === 1 ? 'hidden' : hidden === 2 ? 'veryHidden' : 'visible'
    const meta: SheetMeta = { name: reader.cleaner.clean(name), visibility, ...frame(sheet), rowCount: rows.length }
    delete workbook.Sheets[name]
    yield { meta, rows: () => reader.rows(rows) }
  }
}

function frame(sheet: WorkSheet): Pick<SheetMeta, 'merges' | 'hiddenRows' | 'hiddenColumns'> {
  const hiddenOf = (all: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] => {
    const numbers: number[] = []
    all?.forEach((info, index) => {
      if (info?.hidden) numbers.push(index)
    })
    return numbers
  }
  return {
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols'])
  }
}

class CellReader {
  readonly cleaner = new TextCleaner()
  leftOut = 0
  private readonly date1904: boolean
  private readonly formatNumber: FormatNumber
  private readonly kinds = new Map<string, NumberKind>()

  constructor(date1904: boolean, formatNumber: FormatNumber) {
    this.date1904 = date1904
    this.formatNumber = formatNumber
  }

  /** The rows with content; each is let go of as it is given. */
  *rows(rows: (CellObject[] | undefined)[]): Generator<GridRow> {
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index]
      if (!row) continue
      rows[index] = undefined
      const cells: Cell[] = []
      row.forEach((cell, column) => {
        const value = this.cell(cell)
        if (value === null || value === '') return
        if (column < mostColumns) putCell(cells, column, value)
        else this.leftOut++
      })
      if (cells.length === 0) continue
      if (index < mostRows) yield { index, cells }
      else this.leftOut++
    }
  }

  private cell(cell: CellObject | undefined): Cell {
    if (!cell) return null
    const value = cell.v
    if (cell.f !== undefined && (value === undefined || cell.t === 'z'))
      return { formula: `=${this.cleaner.clean(cell.f)}` }
    if (cell.t === 'e') return { error: errorTexts.get(Number(value)) ?? '#ERROR!' }
    if (typeof value === 'string') return this.cleaner.clean(value)
    if (typeof value === 'boolean') return value
    if (typeof value !== 'number' || !Number.isFinite(value)) return null
    const format = typeof cell.z === 'string' ? cell.z : 'General'
    return numberCell(value, this.kindOf(format), format, this.date1904, this.formatNumber)
  }

  private kindOf(format: string): NumberKind {
    const known = this.kinds.get(format)
    if (known) return known
    const kind = numberKind(format)
    this.kinds.set(format, kind)
    return kind
  }
}
