import { shielding as caseDa } from '../../../../src-shared/i18n/da/shielding.ts'
import { shieldingOverview as da } from '../../../../src-shared/i18n/da/shielding-overview.ts'
import { shielding as caseEn } from '../../../../src-shared/i18n/en/shielding.ts'
import { shieldingOverview as en } from '../../../../src-shared/i18n/en/shielding-overview.ts'
import { filled, type TextParams } from '../../../../src-shared/i18n/fill.ts'
import { shielding as caseNb } from '../../../../src-shared/i18n/nb/shielding.ts'
import { shieldingOverview as nb } from '../../../../src-shared/i18n/nb/shielding-overview.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

const texts = { da: { ...caseDa, ...da }, nb: { ...caseNb, ...nb }, en: { ...caseEn, ...en } }

/** A text about cases in one language, filled in. */
export type OverviewWords = (word: keyof (typeof texts)['da'], params?: TextParams) => string

/** The texts about cases and their overview, for files. */
export function overviewWords(language: Language): OverviewWords {
  return (word, params) => filled(texts[language][word], params)
}
