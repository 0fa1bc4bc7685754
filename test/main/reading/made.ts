// Makes the files the reading tests read: every oddity is written here, none is taken from elsewhere.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { readingLimits } from '../../../src-main/jobs/reading/limits.ts'
import { nameNotes, openFile } from '../../../src-main/jobs/reading/open-file.ts'
import type { TextOptions } from '../../../src-main/jobs/reading/protocol.ts'
import { ReadStop } from '../../../src-main/jobs/reading/read-stop.ts'
import { type ReadOptions, readGrid } from '../../../src-main/jobs/reading/reader.ts'
import {
  type GridFile,
  ReadError,
  type ReadFailure,
  type SheetGrid
} from '../../../src-shared/features/exchange/grid.ts'
import { forkReader } from '../../support/reader.ts'

// A process per file takes its time on a busy machine.
const folder = mkdtempSync(join(tmpdir(), 'samregister-reading-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Writes a file into the test's own folder; gives its path. */
export function made(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

type Options = Partial<Omit<ReadOptions, 'onSheet' | 'onRows'>>

/** What the child would send, read in this process: enough where only content counts, and much faster. */
export async function readHere(
  name: string,
  bytes: Uint8Array,
  text: TextOptions = {}
): Promise<Omit<GridFile, 'file' | 'bytes' | 'sha256'>> {
  const source = await openFile(Buffer.from(bytes), name, text, readingLimits)
  const sheets: SheetGrid[] = []
  for (const { meta, rows } of source.sheets) {
    const sheet: SheetGrid = { ...meta, rows: [], firstRow: 0, columnCount: 0 }
    for (const { index, cells } of rows()) {
      while (sheet.rows.length < index) sheet.rows.push([])
      sheet.rows.push(cells)
      sheet.columnCount = Math.max(sheet.columnCount, cells.length)
    }
    sheets.push({ ...sheet, rowCount: sheet.rows.length })
  }
  return { format: source.format, notes: [...nameNotes(name, source.format), ...source.notes()], sheets }
}

/** The code that reading these bytes in this process ends with. */
export async function failureHere(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await readHere(name, bytes)
  } catch (error) {
    if (error instanceof ReadStop) return error.code
    throw error
  }
  throw new Error('it was read')
}

/** Reads a file made of these bytes, in a child. */
export const read = (name: string, bytes: Uint8Array | string, options: Options = {}): Promise<GridFile> =>
  readGrid(made(name, bytes), { fork: forkReader, ...options })

/** The failure that reading this path ends with; fails the test where it gives rows or throws anything else. */
export async function failureAt(path: string, options: Options = {}): Promise<ReadFailure> {
  try {
    await readGrid(path, { fork: forkReader, ...options })
  } catch (error) {
    if (error instanceof ReadError) return error.failure
    throw error
  }
  throw new Error('it was read')
}

/** As {@link failureAt}, of a file made of these bytes; its code alone. */
export const failure = async (name: string, bytes: Uint8Array | string, options: Options = {}): Promise<string> =>
  (await failureAt(made(name, bytes), options)).code

const namespace = 'http://schemas.openxmlformats.org'
const main = `xmlns="${namespace}/spreadsheetml/2006/main" xmlns:r="${namespace}/officeDocument/2006/relationships"`

/** A worksheet part: what stands before the rows, the rows, what stands after them. */
export const sheetXml = (rows: string, before = '', after = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`

export interface MadeWorkbook {
  /** Sheet XML by sheet name. */
  sheets: Record<string, string>
  states?: Record<string, string>
  strings?: string[]
  /** Number formats of the cell styles, from style 0 on. */
  formats?: string[]
  date1904?: boolean
  /** Replaces or adds parts; null takes one away. */
  parts?: Record<string, string | Uint8Array | null>
}

/** The parts of a workbook, as an Excel would name them. */
export function workbookParts({ sheets, states, strings, formats, date1904, parts }: MadeWorkbook): Zippable {
  const names = Object.keys(sheets)
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${namespace}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relations = names.map((_, i) => relation(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('')
  const list = names.map((name, i) => {
    const state = states?.[name] ? ` state="${states[name]}"` : ''
    return `<sheet name="${name}" sheetId="${i + 1}"${state} r:id="rId${i + 1}"/>`
  })
  const codes = formats ?? []
  const files: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="${namespace}/package/2006/content-types"/>`,
    '_rels/.rels': `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook ${main}><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}${relation('rIdA', 'styles', 'styles.xml')}${relation('rIdB', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><numFmts>${codes.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${codes.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${(strings ?? []).join('')}</sst>`
  }
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = sheets[name] ?? ''
  })
  const zippable: Zippable = {}
  for (const [name, content] of Object.entries({ ...files, ...parts })) {
    if (content !== null) zippable[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zippable
}

/** An xlsx file. */
export const xlsx = (workbook: MadeWorkbook): Uint8Array => zipSync(workbookParts(workbook), { level: 6 })

/** An xlsx file of one sheet of these rows. */
export const xlsxOf = (rows: string, more: Omit<MadeWorkbook, 'sheets'> = {}): Uint8Array =>
  xlsx({ sheets: { Ark1: sheetXml(rows) }, ...more })
