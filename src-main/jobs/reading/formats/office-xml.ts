import type { GridNote, SheetMeta } from '../../../../src-shared/features/exchange/grid.ts'
import { ReadStop } from '../read-stop.ts'
import { TextCleaner } from './clean-text.ts'
import type { GridSource, SheetSource } from './grid-source.ts'
import type { FormatNumber } from './number-format.ts'
import type { PackageParts } from './package-parts.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheetFrame } from './sheet-frame.ts'
import {
  type Relationship,
  readNumberFormats,
  readRelationships,
  readWorkbookPart,
  type WorkbookPart
} from './workbook-parts.ts'
import { type WorkbookContext, worksheetRows } from './worksheet.ts'

/** Loads what formats numbers as the sheet shows them; asked for only when a workbook needs it. */
export type LoadFormatNumber = (date1904: boolean) => Promise<FormatNumber>

/** The name of a package's workbook part: by its relationships, or where every writer puts it. */
export function workbookPartName(parts: PackageParts): string | undefined {
  const root = parts.xml('_rels/.rels')
  const named =
    root && readRelationships(root, '').find(({ type, part }) => type === 'officeDocument' && parts.has(part))
  if (named) return named.part
  return ['xl/workbook.xml', 'xl/workbook.bin'].find((name) => parts.has(name))
}

/**
 * Opens an Office Open XML workbook (xlsx, xlsm and their templates). Throws `file.damaged` where the parts do not hold
 * together and `file.notSpreadsheet` where it has no sheets of cells.
 */
export async function openOfficeXml(parts: PackageParts, name: string, load: LoadFormatNumber): Promise<GridSource> {
  const folder = name.slice(0, name.lastIndexOf('/') + 1)
  const workbook = readWorkbookPart(parts.neededXml(name))
  const relations = readRelationships(parts.neededXml(`${folder}_rels/${name.slice(folder.length)}.rels`), folder)
  if (workbook.sheets.length === 0) throw new ReadStop('file.damaged')
  const context = await readContext(parts, workbook, relations, load)
  const notes: GridNote[] = []
  const hasMacros = [...parts.names()].some((part) => part.endsWith('vbaproject.bin'))
  if (hasMacros) notes.push({ code: 'note.macrosIgnored' })
  if (workbook.date1904) notes.push({ code: 'note.date1904' })
  return {
    format: hasMacros ? 'xlsm' : 'xlsx',
    inflatedBytes: parts.inflatedBytes,
    sheets: openSheets(parts, workbook, relations, context, notes),
    notes: () => [...notes, ...countedNotes(context)]
  }
}

async function readContext(
  parts: PackageParts,
  workbook: WorkbookPart,
  relations: readonly Relationship[],
  load: LoadFormatNumber
): Promise<WorkbookContext> {
  const partOf = (type: string): string => relations.find((relation) => relation.type === type)?.part ?? ''
  const styles = parts.xml(partOf('styles'))
  const formats = styles ? readNumberFormats(styles) : []
  const cleaner = new TextCleaner()
  const strings = parts.xml(partOf('sharedStrings'))
  return {
    strings: strings ? readSharedStrings(strings, cleaner) : [],
    formats,
    date1904: workbook.date1904,
    formatNumber: formats.some(({ kind }) => kind === 'shown') ? await load(workbook.date1904) : () => '',
    cleaner,
    dates: new Map(),
    leftOut: 0
  }
}

function* openSheets(
  parts: PackageParts,
  workbook: WorkbookPart,
  relations: readonly Relationship[],
  context: WorkbookContext,
  notes: GridNote[]
): Generator<SheetSource> {
  for (const { name, visibility, relationship } of workbook.sheets) {
    const relation = relations.find(({ id }) => id === relationship)
    if (relation?.type !== 'worksheet') {
      // Chart, dialog and macro sheets have no cells to read.
      if (!relation) throw new ReadStop('file.damaged')
      notes.push({ code: 'note.sheetSkipped', params: { sheet: name } })
      continue
    }
    const xml = parts.neededXml(relation.part)
    const meta: SheetMeta = { name: context.cleaner.clean(name), visibility, ...readSheetFrame(xml) }
    yield { meta, rows: () => worksheetRows(xml, context) }
  }
}

/** The notes on what was taken away or left out while the rows were read. */
export function countedNotes(counted: { cleaner: TextCleaner; leftOut: number }): GridNote[] {
  const notes: GridNote[] = []
  const { removed } = counted.cleaner
  if (removed > 0) notes.push({ code: 'note.controlCharacters', params: { count: removed } })
  if (counted.leftOut > 0) notes.push({ code: 'note.truncated', params: { count: counted.leftOut } })
  return notes
}
