import { columnsOf } from '../../../src-shared/features/derived.ts'
import type { Chosen, Figure, FigureBar, Figures } from '../../../src-shared/features/overview/contract.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import type { Database } from '../../db/open.ts'
import type { PaperBlock } from '../../platform/paper/paper.ts'
import { createNames } from '../entities/names.ts'
import type { Content } from '../print/letterhead.ts'
import { paperWords } from '../print/paper-words.ts'

/** The overview for paper: each figure as a table with bars. */
export function overviewPaper(
  { total, figures }: Figures,
  { unit, category }: Chosen,
  db: Database,
  format: Format
): Content {
  const words = paperWords(format.language)
  const names = createNames(db)
  const chosen = [
    unit && names.of('organisationUnit', unit)?.name,
    category && names.of('systemCategory', category)?.name
  ].filter((name) => typeof name === 'string')
  const blocks = figures.flatMap((figure): readonly PaperBlock[] => {
    const field = columnsOf(systemEntity).find(({ key }) => key === figure.key)
    if (!field || figure.bars.length === 0) return []
    return [
      { kind: 'heading', text: format.label(field.labels) },
      { kind: 'bars', bars: figure.bars.map((bar) => paperBar(figure, bar, total, format)) }
    ]
  })
  return {
    title: words('overview'),
    lines: [...chosen, words(total === 1 ? 'systems_one' : 'systems_other', { number: format.number(total) })],
    blocks
  }
}

function paperBar({ key }: Figure, bar: FigureBar, total: number, format: Format) {
  const share = total === 0 ? 0 : bar.count / total
  const percent = new Intl.NumberFormat(format.language, { style: 'percent' }).format(share)
  return { label: labelOf(key, bar, format), number: `${format.number(bar.count)} · ${percent}`, share }
}

function labelOf(key: string, { code, label }: FigureBar, format: Format): string {
  const words = paperWords(format.language)
  if (code === 'rest') return words('rest', { number: label ?? '' })
  if (code === '') return words('empty')
  if (label !== null) return label
  const field = columnsOf(systemEntity).find((one) => one.key === key)
  const choice = field?.kind === 'choice' ? field.choices.find((one) => one.code === code) : undefined
  return choice ? format.label(choice.labels) : code
}
