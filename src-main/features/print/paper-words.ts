import { paper as da } from '../../../src-shared/i18n/da/paper.ts'
import { paper as en } from '../../../src-shared/i18n/en/paper.ts'
import { filled, type TextParams } from '../../../src-shared/i18n/fill.ts'
import { paper as nb } from '../../../src-shared/i18n/nb/paper.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'

const texts = { da, nb, en }

/** A text of the printed documents. */
export type PaperWord = keyof typeof da

/** The texts of printed documents in a language, filled in. */
export function paperWords(language: Language): (word: PaperWord, params?: TextParams) => string {
  return (word, params) => filled(texts[language][word], params)
}
