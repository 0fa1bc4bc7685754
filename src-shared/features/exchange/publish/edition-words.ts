import { edition as da } from '../../../i18n/da/edition.ts'
import { edition as en } from '../../../i18n/en/edition.ts'
import { edition as nb } from '../../../i18n/nb/edition.ts'
import type { Language } from '../../../kernel/language.ts'

/** The texts of the reading edition by language: its page carries all three, as it has nobody to ask. */
export const editionWords: Readonly<Record<Language, Readonly<Record<keyof typeof da, string>>>> = { da, nb, en }
