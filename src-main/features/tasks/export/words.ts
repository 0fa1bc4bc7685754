import { taskPapers as da } from '../../../../src-shared/i18n/da/task-papers.ts'
import { taskPapers as en } from '../../../../src-shared/i18n/en/task-papers.ts'
import { taskPapers as nb } from '../../../../src-shared/i18n/nb/task-papers.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

/** The texts of what tasks are taken along as. */
export type TaskPaperWords = Readonly<Record<keyof typeof da, string>>

/** The same in a language. */
export function taskPapers(language: Language): TaskPaperWords {
  return { da, nb, en }[language]
}

/** How a civil date is written. */
export interface PaperDates {
  date(civil: string): string
}
