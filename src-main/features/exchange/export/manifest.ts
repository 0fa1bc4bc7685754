import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import { exportTexts as da } from '../../../../src-shared/i18n/da/export.ts'
import { exportTexts as en } from '../../../../src-shared/i18n/en/export.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import { exportTexts as nb } from '../../../../src-shared/i18n/nb/export.ts'
import type { Country, Language } from '../../../../src-shared/kernel/language.ts'
import { cellText } from '../understanding/cells.ts'
import { manifestMark } from './columns.ts'
import type { ExportSource } from './entity-sheet.ts'
import type { Shown } from './visible-value.ts'
import type { WorkbookSheet } from './workbook-sheet.ts'

/** Version of the workbook's shape: within one version it only grows. */
export const workbookVersion = 1

/** What an exported file says about itself. */
export interface Manifest {
  readonly municipality: { readonly name: string; readonly nationalId: string | null; readonly country: Country }
  /** UTC instant, ISO 8601. */
  readonly exportedAt: string
  readonly language: Language
}

/** How the languages write dates, in Excel's own letters. */
export const dateFormats: Readonly<Record<Language, string>> = {
  da: 'dd-mm-yyyy',
  nb: 'dd.mm.yyyy',
  en: 'yyyy-mm-dd'
}

/** The texts of exports in a language. */
export function exportWords(language: Language): Readonly<Record<keyof typeof da, string>> {
  return { da, nb, en }[language]
}

/** What a cell can hold (Excel's specifications and limits), with room to spare. */
const longestCell = 30_000

/** A row whose value is longer than a cell becomes several; none begins or ends with a blank, which a cell may lose. */
function inParts([key = null, meaning = null, value = null]: readonly Shown[]): readonly (readonly Shown[])[] {
  if (typeof value !== 'string') return [[key, meaning, value]]
  const rows: (readonly Shown[])[] = []
  let from = 0
  do {
    let to = Math.min(value.length, from + longestCell)
    while (to < value.length && to > from + 1 && /[\s\uD800-\uDFFF]/.test(value.slice(to - 1, to + 1))) to--
    rows.push([key, meaning, value.slice(from, to)])
    from = to
  } while (from < value.length)
  return rows
}

/** What the manifest of a workbook says under a key; '' where there is none. */
export function manifestRow(sheets: readonly SheetGrid[], key: string): string {
  const manifest = sheets.find(({ rows }) => rows[0]?.[0] === manifestMark)
  return (manifest?.rows ?? [])
    .filter((row) => cellText(row[0]) === key)
    .map((row) => cellText(row[2]))
    .join('')
}

/** The hidden sheet that says what a workbook holds: key, meaning, value. */
export function manifestSheet(
  manifest: Manifest,
  sources: readonly ExportSource[],
  further: readonly (readonly Shown[])[] = []
): WorkbookSheet {
  const { municipality, exportedAt, language } = manifest
  const words = exportWords(language)
  const personal = sources.flatMap(({ entity, fields }) =>
    fields.filter((field) => field.personal).map((field) => `${entity.name}.${field.key}`)
  )
  const rows: readonly (readonly Shown[])[] = [
    ['version', words['manifest.what'], workbookVersion],
    ['municipality', words['manifest.municipality'], municipality.name],
    ['nationalId', words['manifest.nationalId'], municipality.nationalId],
    ['country', '', municipality.country],
    ['language', '', language],
    ['exportedAt', words['manifest.exportedAt'], exportedAt],
    ['personal', words['manifest.personal'], personal.join(', ')],
    ...sources.map(({ entity, count }): readonly Shown[] => [
      `count.${entity.name}`,
      filled(words['manifest.count'], { entity: entity.labels.many[language] }),
      count
    ]),
    ...further.flatMap(inParts)
  ]
  return {
    name: '_samregister',
    hidden: true,
    columns: [
      { label: manifestMark, width: 30 },
      { label: '', width: 34 },
      { label: '', width: 50 }
    ],
    rowCount: rows.length,
    rows
  }
}
