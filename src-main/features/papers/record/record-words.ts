import { recordPaper as da } from '../../../../src-shared/i18n/da/record-paper.ts'
import { recordPaper as en } from '../../../../src-shared/i18n/en/record-paper.ts'
import { filled, type TextParams } from '../../../../src-shared/i18n/fill.ts'
import { recordPaper as nb } from '../../../../src-shared/i18n/nb/record-paper.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

const texts = { da, nb, en }

/** A text of the record. */
export type RecordWord = keyof typeof da

/** The texts of the record in a language, filled in. */
export function recordWords(language: Language): (word: RecordWord, params?: TextParams) => string {
  return (word, params) => filled(texts[language][word], params)
}
