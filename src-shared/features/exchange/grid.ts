/** What a spreadsheet file holds once it is read: plain data that survives a structured clone. */

/**
 * One cell.
 * - `null`: blank.
 * - `string`: text as typed (NFC, LF line ends, no control characters; outer blanks kept).
 * - `{ n, w }`: a number whose format shows something a plain number would lose (leading zeros, a literal, a percent sign).
 * - `{ date }`: a civil date `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm:ss` where the cell has a time of day; no time zone is
 *   involved. `shows` stands where the format leaves out the day (`mar-19`) or day and month (`2019`), which the
 *   spreadsheet program then may have made up.
 * - `{ error }`: an error value, e.g. `#REF!`.
 * - `{ formula }`: a formula whose value the file does not hold (never calculated).
 */
export type Cell =
  | null
  | string
  | number
  | boolean
  | { n: number; w: string }
  | { date: string; shows?: 'month' | 'year' }
  | { error: string }
  | { formula: string }

/** A merged range, 0-based and inclusive. Its value stands in the top left cell. */
export interface Merge {
  top: number
  left: number
  bottom: number
  right: number
}

/** How a sheet is shown in the spreadsheet program; `veryHidden` sheets can be shown by a macro alone. */
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden'

/** What is known of a sheet before its rows come. Row and column numbers are 0-based (row 0 is the sheet's row 1). */
export interface SheetMeta {
  name: string
  visibility: SheetVisibility
  /** Rows to come, at most: trailing blank ones may be among them. For progress; the rows themselves are the truth. */
  rowCount: number
  merges: Merge[]
  hiddenRows: number[]
  hiddenColumns: number[]
}

/** Where a cell of a table that was made of cards stood: its sheet, 1-based row, 0-based column. */
export interface CardCell {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A sheet with its rows, trailing blank ones left out. A row ends at its last cell with content: a blank row is `[]`. */
export interface SheetGrid extends SheetMeta {
  rows: Cell[][]
  /** Cells of the widest row. */
  columnCount: number
  /** Row number of `rows[0]`: always 0, so that an index is the sheet's row number less one. */
  firstRow: 0
  /** Set where several sheets, a record each, were laid together as rows: where each cell stood, by row and column. */
  origins?: readonly (readonly (CardCell | null)[])[]
}

/** The formats that are read, found by a file's content and never by its name. */
export const gridFormats = ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'html', 'xml'] as const
/** One of {@link gridFormats}. `xml` is Excel's XML Spreadsheet 2003, `html` a web page's tables saved as a sheet. */
export type GridFormat = (typeof gridFormats)[number]

/** What the reader saw and dealt with on its own, to be told beside the result. */
export const gridNoteCodes = [
  'note.macrosIgnored',
  'note.date1904',
  'note.wrongExtension',
  'note.controlCharacters',
  'note.sheetSkipped',
  'note.encodingGuessed',
  'note.encodingMixed',
  'note.truncated'
] as const
/** One of {@link gridNoteCodes}; the texts are in `i18n/<language>/reading.ts`. */
export type GridNoteCode = (typeof gridNoteCodes)[number]

/** A note with the values its text names: `sheet`, `count`, `format`, `encoding`. */
export interface GridNote {
  code: GridNoteCode
  params?: { sheet?: string; count?: number; format?: string; encoding?: string }
}

/** The encodings of a text file that can be found or asked for. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be', 'windows-1252'] as const
/** One of {@link textEncodings}. */
export type TextEncoding = (typeof textEncodings)[number]

/** The delimiters of a text file that can be found or asked for. */
export const textDelimiters = [';', ',', '\t', '|'] as const
/** One of {@link textDelimiters}. */
export type TextDelimiter = (typeof textDelimiters)[number]

/** What is known of a file before its rows come. */
export interface GridFileMeta {
  /** Base name, without the folder. */
  file: string
  format: GridFormat
  bytes: number
  /** SHA-256 of the file's bytes, lower-case hex. */
  sha256: string
  /** Text files only. */
  encoding?: TextEncoding
  /** Text files only. */
  delimiter?: TextDelimiter
  notes: GridNote[]
}

/** A file with all its sheets. */
export interface GridFile extends GridFileMeta {
  sheets: SheetGrid[]
}

/** Every way in which reading a file ends without rows. */
export const readFailureCodes = [
  'file.missing',
  'file.unreadable',
  'file.empty',
  'file.encrypted',
  'file.damaged',
  'file.notSpreadsheet',
  'file.lockFile',
  'file.bomb',
  'file.tooLarge',
  'file.tooManyCells',
  'file.tooSlow',
  'file.tooMuchMemory',
  'file.cancelled'
] as const
/** One of {@link readFailureCodes}; the texts are in `i18n/<language>/reading.ts`. */
export type ReadFailureCode = (typeof readFailureCodes)[number]

/** Why a file gave no rows. `params.file` is its base name, `params.limit` the limit that was met, with its unit. */
export interface ReadFailure {
  code: ReadFailureCode
  params: { file: string; limit?: string }
}

/** Thrown by the reader: carries the one {@link ReadFailure}; its message is the code, never the file's content. */
export class ReadError extends Error {
  readonly failure: ReadFailure
  constructor(failure: ReadFailure) {
    super(failure.code)
    this.name = 'ReadError'
    this.failure = failure
  }
}
