import { errorWorkbook as da } from '../../../../src-shared/i18n/da/error-workbook.ts'
import { errorWorkbook as en } from '../../../../src-shared/i18n/en/error-workbook.ts'
import { errorWorkbook as nb } from '../../../../src-shared/i18n/nb/error-workbook.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'

/** The words of the workbook of errors and of the boxes around an import. */
export const errorWords: Readonly<Record<Language, Readonly<Record<keyof typeof da, string>>>> = { da, nb, en }
