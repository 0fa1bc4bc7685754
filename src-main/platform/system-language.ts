import { app } from 'electron'
import { systemBoxes as da } from '../../src-shared/i18n/da/system-boxes.ts'
import { systemBoxes as en } from '../../src-shared/i18n/en/system-boxes.ts'
import { systemBoxes as nb } from '../../src-shared/i18n/nb/system-boxes.ts'
import type { Language } from '../../src-shared/kernel/language.ts'

/** The machine's language as far as the program has it; for what is said before or outside its windows. */
export function systemLanguage(preferred = app.getPreferredSystemLanguages()): Language {
  for (const tag of preferred) {
    const primary = tag.toLowerCase().split('-')[0] ?? ''
    if (primary === 'da' || primary === 'en') return primary
    if (['nb', 'nn', 'no'].includes(primary)) return 'nb'
  }
  return 'da'
}

/** The texts of the operating system's boxes in that language. */
export function boxTexts(): Readonly<Record<keyof typeof da, string>> {
  return { da, nb, en }[systemLanguage()]
}
