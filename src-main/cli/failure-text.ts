import { errors as errorsDa } from '../../src-shared/i18n/da/errors.ts'
import { reading as readingDa } from '../../src-shared/i18n/da/reading.ts'
import { registerErrors as registerDa } from '../../src-shared/i18n/da/register-errors.ts'
import { errors as errorsEn } from '../../src-shared/i18n/en/errors.ts'
import { reading as readingEn } from '../../src-shared/i18n/en/reading.ts'
import { registerErrors as registerEn } from '../../src-shared/i18n/en/register-errors.ts'
import { filled } from '../../src-shared/i18n/fill.ts'
import { errors as errorsNb } from '../../src-shared/i18n/nb/errors.ts'
import { reading as readingNb } from '../../src-shared/i18n/nb/reading.ts'
import { registerErrors as registerNb } from '../../src-shared/i18n/nb/register-errors.ts'
import type { Failure } from '../../src-shared/kernel/result.ts'
import type { Words } from './words.ts'

const texts = {
  da: { ...errorsDa, ...registerDa, ...readingDa },
  nb: { ...errorsNb, ...registerNb, ...readingNb },
  en: { ...errorsEn, ...registerEn, ...readingEn }
}

function codeText(words: Words, code: Failure['code'], params: Failure['params']): string {
  const known: Readonly<Partial<Record<string, string>>> = texts[words.language]
  return filled(known[code] ?? code, params)
}

/** What went wrong, in the user's language; with the errors at fields beneath. */
export function failureText(words: Words, { code, params, fields, id }: Failure): string {
  if (code === 'request.unexpected') return words.say('unexpected', { id: id ?? '' })
  if (code === 'request.cancelled') return words.say('cancelled')
  const lines = Object.entries(fields ?? {}).map(([key, error]) => `  ${key}: ${codeText(words, error, params)}`)
  return [codeText(words, code, params), ...lines].join('\n')
}
