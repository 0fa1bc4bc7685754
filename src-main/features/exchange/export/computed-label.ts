import { exportTexts as da } from '../../../../src-shared/i18n/da/export.ts'
import { exportTexts as en } from '../../../../src-shared/i18n/en/export.ts'
import { exportTexts as nb } from '../../../../src-shared/i18n/nb/export.ts'
import { type Language, languages } from '../../../../src-shared/kernel/language.ts'

const words = { da, nb, en }
const marked = (label: string, language: Language): string => `${label} (${words[language].computed})`

/** The header of a column that is computed and not stored. */
export function computedLabel(label: string, language: Language): string {
  return marked(label, language)
}

/** Whether a header says, in any language, that its column is computed: nothing of it comes back in. */
export function isComputedLabel(header: string): boolean {
  return languages.some((language) => header.endsWith(marked('', language)))
}
