import type { Language } from '../../src-shared/kernel/language.ts'

/** Each language in its own words, as whoever looks for it reads it. */
export const languageNames: Readonly<Record<Language, string>> = { da: 'Dansk', nb: 'Norsk bokmål', en: 'English' }
