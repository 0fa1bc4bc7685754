import { askedOf } from '../../../../src-shared/features/exchange/profiles.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import type { Entity } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { ownMark } from '../export/columns.ts'
import { exportWords } from '../export/manifest.ts'
import type { WorkbookSheet } from '../export/workbook-sheet.ts'

/** The sheet with what a supplier is asked, as it stands for whoever answers: to be read whole, with what is to be filled in marked. */
export function askingSheet(sheet: WorkbookSheet, entity: Entity, language: Language): WorkbookSheet {
  const asked = askedOf[entity.name]
  const widths: Readonly<Record<string, number>> = { oversight: 22, number: 6, name: 56, answer: 50, evidence: 36 }
  return {
    ...sheet,
    wrapped: true,
    // The question stays in sight while one answers.
    frozenColumns: sheet.columns.findIndex(({ key }) => key === entity.title) + 1,
    columns: sheet.columns.map((column) => {
      const field = column.hidden ? undefined : entity.fields.find(({ key }) => key === column.key)
      if (!field) return column
      const width = widths[field.key] ?? column.width
      return asked?.has(field.key) ? { ...column, width } : { ...column, width, toFill: field.help?.[language] ?? '' }
    })
  }
}

/** The sheet that a supplier finds first: who asks, where the questions stand, and how the answers come back. */
export function guideSheet(
  { municipality, questions, sheet }: { municipality: string; questions: number; sheet: string },
  language: Language
): WorkbookSheet {
  const words = exportWords(language)
  const lines = ['what', 'where', 'reply', 'rest', 'back'] as const
  return {
    name: words['guide.sheet'],
    keys: true,
    wrapped: true,
    columns: [
      { key: `${ownMark}guide`, label: '', width: 10, hidden: true },
      { key: 'text', label: filled(words['guide.title'], { municipality }), width: 110 }
    ],
    rowCount: lines.length,
    rows: lines.map((line) => [null, filled(words[`guide.${line}`], { municipality, sheet, count: String(questions) })])
  }
}
