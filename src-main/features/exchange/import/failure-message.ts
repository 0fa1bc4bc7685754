import { errors as da } from '../../../../src-shared/i18n/da/errors.ts'
import { reading as daReading } from '../../../../src-shared/i18n/da/reading.ts'
import { errors as en } from '../../../../src-shared/i18n/en/errors.ts'
import { reading as enReading } from '../../../../src-shared/i18n/en/reading.ts'
import { filled } from '../../../../src-shared/i18n/fill.ts'
import { errors as nb } from '../../../../src-shared/i18n/nb/errors.ts'
import { reading as nbReading } from '../../../../src-shared/i18n/nb/reading.ts'
import type { Language } from '../../../../src-shared/kernel/language.ts'
import type { FileFailure } from './reading-feed.ts'

const texts = { da: { ...da, ...daReading }, nb: { ...nb, ...nbReading }, en: { ...en, ...enReading } }

/** Why a file gave no rows, in words. */
export function failureMessage(language: Language, { code, params }: FileFailure): string {
  const known: Readonly<Partial<Record<string, string>>> = texts[language]
  return filled(known[code] ?? code, params)
}
