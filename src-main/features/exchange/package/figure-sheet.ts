import type { SheetGrid } from '../../../../src-shared/features/exchange/grid.ts'
import type { PackedFigure } from '../../../../src-shared/features/exchange/package.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import { ownMark } from '../export/columns.ts'
import { exportWords } from '../export/manifest.ts'
import type { WorkbookSheet } from '../export/workbook-sheet.ts'
import { cellText } from '../understanding/cells.ts'

const mark = `${ownMark}figures`
const areas = ['audit', 'shielding', 'readiness'] as const

/** The sheet of key figures: what each is called beside its key, so that both people and programs read it. */
export function figureSheet(
  figures: readonly PackedFigure[],
  language: Language,
  labelOf: (figure: PackedFigure) => string
): WorkbookSheet {
  const words = exportWords(language)
  return {
    name: words['figures.sheet'],
    keys: true,
    columns: [
      { key: mark, label: 'Samregister-id', width: 10, hidden: true },
      { key: 'key', label: 'Samregister', width: 10, hidden: true },
      { key: 'label', label: words['figures.label'], width: 44 },
      { key: 'subject', label: words['figures.subject'], width: 36 },
      { key: 'value', label: words['figures.value'], width: 16, as: 'number' },
      { key: 'on', label: words['figures.on'], width: 14, as: 'date' }
    ],
    rowCount: figures.length,
    rows: figures.map((figure) => [
      figure.area,
      figure.key,
      labelOf(figure),
      figure.subject,
      figure.value,
      figure.on === null ? null : { date: figure.on }
    ])
  }
}

/** The key figures in a package's sheets. */
export function figuresIn(sheets: readonly SheetGrid[]): readonly PackedFigure[] {
  const sheet = sheets.find(({ rows }) => rows[0]?.[0] === mark)
  const figures: PackedFigure[] = []
  for (const [area, key, , subject, value, on] of sheet?.rows.slice(2) ?? []) {
    const known = areas.find((one) => one === area)
    if (!known) continue
    figures.push({
      area: known,
      key: cellText(key),
      subject: cellText(subject),
      value: typeof value === 'number' ? value : cellText(value) || null,
      on: typeof on === 'object' && on !== null && 'date' in on ? on.date : cellText(on) || null
    })
  }
  return figures
}
