import { open } from 'node:fs/promises'
import { ZipFile } from '../../src-main/features/exchange/export/zip-file.ts'
import { type MadeCell, type MadeWorld, madeHeaders, madeRows, madeWorld } from './made-rows.ts'

/** What to make. */
export interface MadeWorkbookOptions {
  readonly rows: number
  readonly world?: MadeWorld
  readonly seed?: number
  /** Rows above the header, as coordinators like them. */
  readonly titleRows?: readonly string[]
}

/**
 * Writes a system list of 30 columns as Excel would: shared strings, dates as styled serial numbers. Made row by row,
 * so that 100,000 rows need no memory to speak of.
 */
export async function makeWorkbook(path: string, options: MadeWorkbookOptions): Promise<void> {
  const file = await open(path, 'w')
  try {
    const zip = new ZipFile(file)
    for (const [name, text] of Object.entries(parts)) await zip.add(name, [text])
    const strings = new Strings()
    await zip.add('xl/worksheets/sheet1.xml', gathered(sheetXml(options, strings)))
    await zip.add('xl/sharedStrings.xml', gathered(strings.xml()))
    await zip.finish()
  } finally {
    await file.close()
  }
}

class Strings {
  private readonly indexes = new Map<string, number>()
  private total = 0

  index(text: string): number {
    this.total++
    const known = this.indexes.get(text)
    if (known !== undefined) return known
    this.indexes.set(text, this.indexes.size)
    return this.indexes.size - 1
  }

  *xml(): Generator<string> {
    yield `${head}<sst xmlns="${main}" count="${this.total}" uniqueCount="${this.indexes.size}">`
    for (const text of this.indexes.keys()) {
      const space = text !== text.trim() ? ' xml:space="preserve"' : ''
      yield `<si><t${space}>${escaped(text)}</t></si>`
    }
    yield '</sst>'
  }
}

function* sheetXml(options: MadeWorkbookOptions, strings: Strings): Generator<string> {
  yield `${head}<worksheet xmlns="${main}"><sheetData>`
  let row = 1
  for (const title of options.titleRows ?? []) yield rowXml(row++, [title], strings)
  yield rowXml(row++, madeHeaders, strings)
  for (const cells of madeRows(options.rows, options.world ?? madeWorld, options.seed)) {
    yield rowXml(row++, cells, strings)
  }
  yield '</sheetData></worksheet>'
}

function rowXml(row: number, cells: readonly MadeCell[], strings: Strings): string {
  let xml = `<row r="${row}">`
  cells.forEach((cell, column) => {
    if (cell === null || cell === '') return
    const at = `${letters(column)}${row}`
    if (typeof cell === 'string') xml += `<c r="${at}" t="s"><v>${strings.index(cell)}</v></c>`
    else xml += `<c r="${at}" s="1"><v>${cell.serial}</v></c>`
  })
  return `${xml}</row>`
}

/** Pieces put together into chunks that are worth a call. */
function* gathered(pieces: Iterable<string>): Generator<string> {
  let pending = ''
  for (const piece of pieces) {
    pending += piece
    if (pending.length < 256_000) continue
    yield pending
    pending = ''
  }
  yield pending
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetml = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetml}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetml}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${sheetml}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetml}.styles+xml"/></Types>`,
  '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Systemoversigt" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

function letters(column: number): string {
  const rest = Math.floor(column / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26))
}
