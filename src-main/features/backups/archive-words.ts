import { archiveBox as da } from '../../../src-shared/i18n/da/archive-box.ts'
import { archiveBox as en } from '../../../src-shared/i18n/en/archive-box.ts'
import { archiveBox as nb } from '../../../src-shared/i18n/nb/archive-box.ts'
import type { Language } from '../../../src-shared/kernel/language.ts'

/** The words of the box that saves an archive. */
export const archiveWords: Readonly<Record<Language, Readonly<Record<keyof typeof da, string>>>> = { da, nb, en }
