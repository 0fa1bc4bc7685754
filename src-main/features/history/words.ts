import { history as da } from '../../../src-shared/i18n/da/history.ts'
import { history as en } from '../../../src-shared/i18n/en/history.ts'
import { history as nb } from '../../../src-shared/i18n/nb/history.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'

/** The texts of the history in one language. */
export type HistoryWords = Readonly<Record<keyof typeof da, string>>

/** The texts of the history in a language, for files and dialogs. */
export function historyWords(language: Language): HistoryWords {
  return { da, nb, en }[language]
}

/** A text whose key is made of a code; the code itself where it is of a newer program. */
export function codeWord(words: HistoryWords, topic: 'entity' | 'setting' | 'field', code: string): string {
  return (words as Readonly<Record<string, string>>)[`${topic}.${code}`] ?? code
}
