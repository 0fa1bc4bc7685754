import type { Buffer } from 'node:buffer'
import type { SheetVisibility } from '../../../../src-shared/features/exchange/grid.ts'
import { builtInFormat, type NumberKind, numberKind } from './number-format.ts'
import { XmlCursor, xmlName } from './xml-cursor.ts'

const RELATIONSHIP = xmlName('Relationship')
const SHEET = xmlName('sheet')
const WORKBOOK_PR = xmlName('workbookPr')
const NUM_FMT = xmlName('numFmt')
const CELL_XFS = xmlName('cellXfs')
const XF = xmlName('xf')

/** A relationship from one part of a package to another (ECMA-376 part 2, 9.3). */
export interface Relationship {
  id: string
  /** Last step of the type's address: `worksheet`, `styles`, `sharedStrings`, … */
  type: string
  /** Name of the part it leads to, from the package's root. */
  part: string
}

/** Reads a relationships part; targets are resolved against `base`, the folder of the part it belongs to. */
export function readRelationships(xml: Buffer, base: string): Relationship[] {
  const cursor = new XmlCursor(xml)
  const found: Relationship[] = []
  while (cursor.next()) {
    if (!cursor.opens(RELATIONSHIP) || cursor.attribute(xmlName('TargetMode')) === 'External') continue
    const type = cursor.attribute(xmlName('Type')) ?? ''
    found.push({
      id: cursor.attribute(xmlName('Id')) ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: resolvePart(cursor.attribute(xmlName('Target')) ?? '', base)
    })
  }
  return found
}

function resolvePart(target: string, base: string): string {
  const steps = target.startsWith('/') ? [] : base.split('/').filter(Boolean)
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** What a workbook part tells (ECMA-376 part 1, 18.2). */
export interface WorkbookPart {
  date1904: boolean
  sheets: { name: string; visibility: SheetVisibility; relationship: string }[]
}

/** Reads the workbook part: its sheets in their order, and the date system. */
export function readWorkbookPart(xml: Buffer): WorkbookPart {
  const cursor = new XmlCursor(xml)
  const workbook: WorkbookPart = { date1904: false, sheets: [] }
  while (cursor.next()) {
    if (cursor.opens(WORKBOOK_PR)) workbook.date1904 = isTrue(cursor.attribute(xmlName('date1904')))
    if (!cursor.opens(SHEET)) continue
    const state = cursor.attribute(xmlName('state'))
    workbook.sheets.push({
      name: cursor.attribute(xmlName('name')) ?? '',
      visibility: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
      relationship: cursor.attribute(xmlName('id')) ?? ''
    })
  }
  return workbook
}

/** Whether an attribute says true, as XML Schema writes it (Excel's own files say `1`, others `true`). */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}

/** Reads the styles part: the number format of each cell style, by its number (ECMA-376 part 1, 18.8). */
export function readNumberFormats(xml: Buffer): { kind: NumberKind; code: string }[] {
  const cursor = new XmlCursor(xml)
  const codes = new Map<number, { kind: NumberKind; code: string }>()
  const formats: { kind: NumberKind; code: string }[] = []
  const byId = (id: number): { kind: NumberKind; code: string } => {
    const known = codes.get(id)
    if (known) return known
    const code = builtInFormat(id)
    const format = { kind: numberKind(code), code }
    codes.set(id, format)
    return format
  }
  let inCellStyles = false
  while (cursor.next()) {
    if (cursor.opens(NUM_FMT)) {
      const code = cursor.attribute(xmlName('formatCode')) ?? 'General'
      codes.set(Number(cursor.attribute(xmlName('numFmtId'))), { kind: numberKind(code), code })
    } else if (cursor.opens(CELL_XFS)) inCellStyles = cursor.event === 'open'
    else if (cursor.closes(CELL_XFS)) inCellStyles = false
    else if (inCellStyles && cursor.opens(XF)) formats.push(byId(Number(cursor.attribute(xmlName('numFmtId')) ?? 0)))
  }
  return formats
}
