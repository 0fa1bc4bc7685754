import { type Aspect, type aspects, choicesOf } from '../../../../src-shared/features/consolidation/across/aspects.ts'
import type { SaidBy } from '../../../../src-shared/features/consolidation/across/contract.ts'
import { systemEntity } from '../../../../src-shared/features/systems/system.fields.ts'
import { across as da } from '../../../../src-shared/i18n/da/across.ts'
import { across as en } from '../../../../src-shared/i18n/en/across.ts'
import { filled, type TextParams } from '../../../../src-shared/i18n/fill.ts'
import { across as nb } from '../../../../src-shared/i18n/nb/across.ts'
import { fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

/** A text of the figures across municipalities. */
export type AcrossWord = keyof typeof da

const texts: Readonly<Record<Language, Readonly<Record<AcrossWord, string>>>> = { da, nb, en }

/** Texts in a language, filled in. */
export function acrossWords(language: Language): (word: AcrossWord, params?: TextParams) => string {
  return (word, params) => filled(texts[language][word], params)
}

/** What an aspect is called. */
export function aspectLabel(aspect: Aspect, language: Language): string {
  return fieldOf(systemEntity, aspect).labels[language]
}

/** A value of an aspect, as it is read. */
export function aspectValue(aspect: Aspect, value: string, language: Language): string {
  return choicesOf(aspect)?.find(({ code }) => code === value)?.labels[language] ?? value
}

/** What is said of an aspect with how many municipalities say it, in one cell. */
export function saidText(aspect: (typeof aspects)[number], said: readonly SaidBy[], language: Language): string {
  return said.map((one) => `${aspectValue(aspect, one.value, language)} (${one.municipalities})`).join(' · ')
}
