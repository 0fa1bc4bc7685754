import { filled, type TextParams } from '../../../src-shared/i18n/fill.ts'
import { resources } from '../../../src-shared/i18n/resources.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'

type Topics = (typeof resources)['da']

/** The program's own words, so that a spec finds what the user reads and a better wording breaks nothing. */
export function wordsIn(language: Language) {
  return <T extends keyof Topics>(topic: T, key: keyof Topics[T] & string, params: TextParams = {}): string => {
    const texts: Readonly<Record<string, string>> = resources[language][topic]
    return filled(texts[key] ?? key, params)
  }
}

/** The words in Danish, which the program starts in. */
export const words = wordsIn('da')
