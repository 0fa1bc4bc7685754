import {
  type Erasure,
  type ErasureYear,
  overdueGroup,
  undatedGroup
} from '../../../../src-shared/features/papers/erasures.ts'
import { processingActivityDerived } from '../../../../src-shared/features/protocol/processing-activity.derived.ts'
import { erasures as da } from '../../../../src-shared/i18n/da/erasures.ts'
import { erasures as en } from '../../../../src-shared/i18n/en/erasures.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import type { Format } from '../../../../src-shared/i18n/format.ts'
import { erasures as nb } from '../../../../src-shared/i18n/nb/erasures.ts'
import { taskTexts } from '../../../../src-shared/i18n/task-text.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { Workbook } from '../../exchange/export/workbook.ts'

const texts: Readonly<Record<Language, Readonly<Record<keyof typeof da, string>>>> = { da, nb, en }
const columns = [
  ['month', 16],
  ['due', 13],
  ['unit', 28],
  ['activity', 40],
  ['limit', 36],
  ['from', 28],
  ['until', 13],
  ['rule', 30],
  ['procedure', 50],
  ['who', 26],
  ['conflict', 34]
] as const

/** The name of the file and of its sheet. */
export function erasuresTitle(language: Language, year: number): string {
  return filled(texts[language].file, { year })
}

/** A year's erasures as a workbook: a row for each activity, by month and unit. */
export function erasuresWorkbook({ rows }: ErasureYear, year: number, format: Format): Workbook {
  const words = texts[format.language]
  const month = new Intl.DateTimeFormat(format.language, { month: 'long', timeZone: 'UTC' })
  const monthOf = (group: number): string => {
    if (group === overdueGroup) return words['group.overdue']
    return group === undatedGroup ? words['group.undated'] : month.format(new Date(Date.UTC(year, group - 1, 1)))
  }
  const title = erasuresTitle(format.language, year)
  return {
    title,
    dateFormat: 'yyyy-mm-dd',
    sheets: [
      {
        name: title,
        columns: columns.map(([key, width]) => ({ label: words[`column.${key}`], width })),
        rowCount: rows.length,
        frozenColumns: 1,
        rows: rows.map((row) => [
          monthOf(row.group),
          format.date(row.dueOn ?? '') || null,
          row.unit?.name || null,
          row.name,
          ...[limitOf(row, words), row.countedFrom, row.until && format.date(row.until)].map((one) => one || null),
          ...[row.rule, row.procedure].map((one) => maskPersonalNumbers(one) || null),
          whoOf(row, format.language) || null,
          conflictOf(row, format) || null
        ])
      }
    ]
  }
}

function limitOf({ limit }: Erasure, words: Readonly<Record<keyof typeof da, string>>): string {
  return /^\d+$/.test(limit) ? filled(words.months, { count: limit }) : maskPersonalNumbers(limit)
}

function whoOf({ who, as }: Erasure, language: Language): string {
  return who && as ? `${who} (${taskTexts[language][`as.${as}`]})` : who
}

function conflictOf({ conflict }: Erasure, format: Format): string {
  const [column] = processingActivityDerived
  const choice = column?.field.choices.find(({ code }) => code === conflict)
  return choice ? format.label(choice.labels) : ''
}
