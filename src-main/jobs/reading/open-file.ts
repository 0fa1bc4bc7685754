import { Buffer } from 'node:buffer'
import { extname } from 'node:path'
import type { GridFormat, GridNote } from '../../../src-shared/features/exchange/grid.ts'
import type { GridSource } from './formats/grid-source.ts'
import { openOfficeXml, workbookPartName } from './formats/office-xml.ts'
import { openOpenDocument } from './formats/open-document.ts'
import { loadFormatNumber, openOtherWorkbook, repack } from './formats/other-workbook.ts'
import { PackageParts } from './formats/package-parts.ts'
import { openTextFile } from './formats/text-file.ts'
import { readZipDirectory } from './formats/zip.ts'
import { checkDirectory, type ReadingLimits } from './limits.ts'
import type { TextOptions } from './protocol.ts'
import { ReadStop } from './read-stop.ts'
import { containerOf } from './sniff.ts'

/** Opens a file's bytes as what they are, whatever its name says. Throws {@link ReadStop} where they are no spreadsheet. */
export async function openFile(
  bytes: Buffer,
  file: string,
  text: TextOptions,
  limits: ReadingLimits
): Promise<GridSource> {
  switch (containerOf(bytes.subarray(0, 16))) {
    case 'zip':
      return openPackage(bytes, limits)
    case 'ole':
      return openCompound(bytes, file)
    case 'biff':
      return openOtherWorkbook(bytes, 'xls')
    default:
      return openTextFile(bytes, file, text)
  }
}

async function openPackage(bytes: Buffer, limits: ReadingLimits): Promise<GridSource> {
  const entries = await readZipDirectory(
    (position, length) => bytes.subarray(position, position + length),
    bytes.length
  )
  checkDirectory(entries, bytes.length, limits)
  if (entries.length === 0) throw new ReadStop('file.damaged')
  const parts = new PackageParts(bytes, entries)
  if (parts.has('content.xml')) return openOpenDocumentPackage(parts)
  // Word and PowerPoint files have the same container; so has any folder somebody packed.
  if (![...parts.names()].some((name) => /(^|\/)workbook\d*\.(xml|bin)$|worksheet|^xl\//.test(name))) {
    throw new ReadStop(entries.some(({ encrypted }) => encrypted) ? 'file.encrypted' : 'file.notSpreadsheet')
  }
  const workbook = workbookPartName(parts)
  if (workbook === undefined) throw new ReadStop('file.damaged')
  if (!workbook.endsWith('.bin')) return openOfficeXml(parts, workbook, loadFormatNumber)
  const source = await openOtherWorkbook(await repack(parts), 'xlsb')
  return [...parts.names()].some((name) => name.endsWith('vbaproject.bin')) ? withMacros(source) : source
}

function openOpenDocumentPackage(parts: PackageParts): GridSource {
  if (parts.xml('META-INF/manifest.xml')?.includes('encryption-data')) throw new ReadStop('file.encrypted')
  return openOpenDocument(parts.neededXml('content.xml'))
}

const utf16 = (name: string): Buffer => Buffer.from(name, 'utf16le')

/** A compound file's directory names its streams in UTF-16; Word, Outlook and others use the same container. */
async function openCompound(bytes: Buffer, file: string): Promise<GridSource> {
  if (bytes.includes(utf16('EncryptedPackage'))) throw new ReadStop('file.encrypted')
  if (!bytes.includes(utf16('Workbook')) && !bytes.includes(utf16('Book'))) {
    // The directory may be what a half downloaded file lacks.
    throw new ReadStop(namesOf.xls.includes(extname(file).toLowerCase()) ? 'file.damaged' : 'file.notSpreadsheet')
  }
  const source = await openOtherWorkbook(bytes, 'xls')
  return bytes.includes(utf16('_VBA_PROJECT')) ? withMacros(source) : source
}

const withMacros = (source: GridSource): GridSource => ({
  ...source,
  notes: () => [{ code: 'note.macrosIgnored' }, ...source.notes()]
})

const namesOf: Readonly<Record<GridFormat, readonly string[]>> = {
  xlsx: ['.xlsx', '.xltx', '.xlsm'],
  xlsm: ['.xlsm', '.xltm', '.xlam'],
  xlsb: ['.xlsb'],
  xls: ['.xls', '.xlt', '.xlw'],
  ods: ['.ods', '.ots', '.fods'],
  csv: ['.csv', '.txt', '.tsv', '.tab', '.skv', '.asc', '.dat', ''],
  html: ['.html', '.htm'],
  xml: ['.xml']
}

/** A note where a file's name promises another format than it has. */
export function nameNotes(file: string, format: GridFormat): GridNote[] {
  const fits = namesOf[format].includes(extname(file).toLowerCase())
  return fits ? [] : [{ code: 'note.wrongExtension', params: { format } }]
}
