import type { ErrorCode } from '../kernel/errors.ts'
import type { Language } from '../kernel/language.ts'
import { errors as daErrors } from './da/errors.ts'
import { reading as daReading } from './da/reading.ts'
import { registerErrors as daRegister } from './da/register-errors.ts'
import { errors as enErrors } from './en/errors.ts'
import { reading as enReading } from './en/reading.ts'
import { registerErrors as enRegister } from './en/register-errors.ts'
import { filled, type TextParams } from './fill.ts'
import { errors as nbErrors } from './nb/errors.ts'
import { reading as nbReading } from './nb/reading.ts'
import { registerErrors as nbRegister } from './nb/register-errors.ts'
import { shownParams } from './shown-params.ts'

/** A code without a text in all three languages is a type error here. */
const texts: Readonly<Record<Language, Readonly<Record<ErrorCode, string>>>> = {
  da: { ...daErrors, ...daRegister, ...daReading },
  nb: { ...nbErrors, ...nbRegister, ...nbReading },
  en: { ...enErrors, ...enRegister, ...enReading }
}

/** What an error says outside the window (which has i18next): on the command line, in an import's issues. */
export function errorText(language: Language, code: ErrorCode, params: TextParams = {}): string {
  return filled(texts[language][code], shownParams(language, params))
}
