import { thirdCountriesIn } from '../../../../../src-shared/features/organisations/countries.ts'
import { civilDate, dateOfSerial } from '../../../../../src-shared/kernel/dates.ts'
import type { Field } from '../../../../../src-shared/kernel/field.ts'
import { fold } from '../../../../../src-shared/kernel/fold.ts'
import { parseNationalId } from '../../../../../src-shared/kernel/identifiers/national-id.ts'
import type { Country } from '../../../../../src-shared/kernel/language.ts'
import { longestText } from '../../../../../src-shared/kernel/limits.ts'
import { findEmail, findUrl } from './address.ts'
import { answerOf, findAnswer } from './answer.ts'
import { choiceFinder } from './choice.ts'
import { type DayOrder, findDate } from './date-text.ts'
import { findLegalBases } from './legal-basis.ts'
import { type CommaJudge, isPlaceholder, refOf, splitEntries, tidyName } from './names.ts'
import type { Parsed } from './parsed.ts'
import { findWholeNumber } from './whole-number.ts'

/** What a column is like, and what its values are read with. */
export interface ColumnContext {
  readonly country: Country
  readonly source: string
  readonly today: string
  readonly dayOrder: DayOrder
  readonly commas: CommaJudge
  /** The date field that belongs to the column's answer field. */
  readonly dateField: string | undefined
  /** The field for the further names of a cell that names several, if the column's own holds but one. */
  readonly furtherField: string | undefined
  /** How the column's texts are looked through for personal numbers. */
  readonly personal: 'likely' | 'unlikely' | undefined
}

/** Reads a text that is not blank, for one field. */
export type TextParser = (text: string) => Parsed

/** The reader of a field's texts. */
export function textParser(field: Field, context: ColumnContext): TextParser {
  switch (field.kind) {
    case 'text':
      return (text) => limited(field, tidyName(text))
    case 'longText':
      return (text) => limited(field, text.trim())
    case 'integer':
      return integerParser(field)
    case 'date':
      return dateParser(field, context)
    case 'answer':
      return answerParser(field, context)
    case 'choice':
      return choiceParser(field)
    case 'choices':
      return choicesParser(field, context)
    case 'list':
      return (text) => (isPlaceholder(text) ? { remainder: text } : { value: splitEntries(text, context.commas) })
    case 'ref':
      return (text) => oneRef(text, context)
    case 'refs':
      return (text) => severalRefs(text, context)
    case 'nationalId':
      return (text) => nationalId(text, context)
    case 'email':
      return (text) => addressed(findEmail(text), text, 'value.notEmail')
    case 'url':
      return (text) => addressed(findUrl(text), text, 'value.notUrl')
  }
}

function limited(field: Field, text: string): Parsed {
  return text.length > longestText[field.kind] ? { code: 'value.tooLong', remainder: text } : { value: text }
}

function integerParser(field: Field & { readonly kind: 'integer' }): TextParser {
  return (text) => {
    const found = findWholeNumber(text)
    const fits = found && found.value >= (field.min ?? -Infinity) && found.value <= (field.max ?? Infinity)
    return fits ? { value: found.value } : { code: 'value.notInteger', remainder: text }
  }
}

/** A serial number written out, as in a csv file made of a sheet without date formats. */
const serialText = /^\s*\d{5}(?:[.,]\d+)?\s*$/

function dateParser(field: Field, context: ColumnContext): TextParser {
  return (text) => {
    const serial = serialText.test(text) ? dateOfNumber(Number(text.replace(',', '.'))) : null
    if (serial !== null) return dateValue(field, serial, context)
    const found = findDate(text, context.dayOrder)
    if (found.kind === 'partial') return { code: 'value.partialDate', remainder: text }
    const answer = field.dateOf === undefined ? undefined : findAnswer(found.kind === 'date' ? found.rest : text)
    const also =
      answer && field.dateOf !== undefined
        ? { key: field.dateOf, value: answerOf(answer, text, said(context)) }
        : undefined
    if (found.kind === 'none') {
      if (!also) return isPlaceholder(text) ? { remainder: text } : { code: 'value.notDate', remainder: text }
      return answer?.rest === '' || answer?.value === 'unknown' ? { also } : { also, remainder: text }
    }
    const dated = dateValue(field, found.date, context)
    if (found.rest === '') return dated
    return also && answer?.rest === '' ? { ...dated, also } : { ...dated, remainder: text }
  }
}

/** A date as a field's value; one in the future is told where the field says what has been done. */
export function dateValue(field: Field, date: string, context: ColumnContext): Parsed {
  return field.dateOf !== undefined && date > context.today
    ? { value: date, code: 'value.futureDate' }
    : { value: date }
}

function answerParser(field: Field & { readonly kind: 'answer' }, context: ColumnContext): TextParser {
  return (text) => {
    const found = findAnswer(text)
    if (!found) return countriesNamed(field, text) ?? datedAnswer(text, context)
    const value = answerOf(found, text, said(context))
    if (found.rest === '' || found.value === 'unknown' || found.value === 'notApplicable') return { value }
    const date = context.dateField === undefined ? undefined : findDate(found.rest, context.dayOrder)
    if (date?.kind !== 'date' || context.dateField === undefined) return { value, remainder: text }
    const also = { key: context.dateField, value: date.date }
    return date.rest === '' ? { value, also } : { value, also, remainder: text }
  }
}

/** Third countries where an answer belongs say yes and which, if there is a field for the which. */
function countriesNamed(field: Field & { readonly kind: 'answer' }, text: string): Parsed | undefined {
  if (field.countriesIn === undefined) return undefined
  const countries = thirdCountriesIn(text)
  if (countries.length === 0) return undefined
  const named: Parsed = { value: { value: 'yes' }, also: { key: field.countriesIn, value: countries } }
  return fold(countries.join(' ')) === fold(text) ? named : { ...named, remainder: text }
}

/** A date where an answer belongs says yes and when, if there is a field for the when. */
function datedAnswer(text: string, context: ColumnContext): Parsed {
  const date = findDate(text, context.dayOrder)
  if (context.dateField === undefined || date.kind !== 'date')
    return { code: date.kind === 'partial' ? 'value.partialDate' : 'value.notAnswer', remainder: text }
  const dated: Parsed = { value: { value: 'yes' }, also: { key: context.dateField, value: date.date } }
  return date.rest === '' ? dated : { ...dated, remainder: text }
}

function choiceParser(field: Field & { readonly kind: 'choice' }): TextParser {
  const finder = choiceFinder(field.choices)
  return (text) => {
    const found = finder.find(text, field.takesHighest)
    if (!found) return { code: 'value.notChoice', remainder: text }
    return found.whole ? { value: found.code } : { value: found.code, remainder: text }
  }
}

function choicesParser(field: Field & { readonly kind: 'choices' }, context: ColumnContext): TextParser {
  return field.notation === 'legalBasis' ? legalBasesParser(field) : severalChoices(field, context)
}

function severalChoices(field: Field & { readonly kind: 'choices' }, context: ColumnContext): TextParser {
  const finder = choiceFinder(field.choices)
  return (text) => {
    if (isPlaceholder(text)) return { remainder: text }
    const found = splitEntries(text, context.commas).map((entry) => finder.find(entry))
    const codes = new Set(found.flatMap((one) => one?.code ?? []))
    if (codes.size === 0) return { code: 'value.notChoice', remainder: text }
    const value = field.choices.flatMap(({ code }) => (codes.has(code) ? [code] : []))
    return found.every((one) => one?.whole) ? { value } : { value, remainder: text }
  }
}

function legalBasesParser(field: Field & { readonly kind: 'choices' }): TextParser {
  return (text) => {
    if (isPlaceholder(text)) return { remainder: text }
    const { codes, laws, more } = findLegalBases(text, field.choices)
    const also =
      laws.length > 0 && field.furtherIn !== undefined ? { also: { key: field.furtherIn, value: laws } } : undefined
    if (codes.length === 0 && !also) return { code: 'value.notChoice', remainder: text }
    const unsaid = more || (laws.length > 0 && !also) ? { remainder: text } : undefined
    return { ...(codes.length > 0 ? { value: codes } : {}), ...also, ...unsaid }
  }
}

function oneRef(text: string, context: ColumnContext): Parsed {
  if (isPlaceholder(text)) return { remainder: text.trim() }
  const lines = text.split(/[;\n\r]+/).filter((line) => !isPlaceholder(line))
  const value = refOf(lines[0] ?? '', context.country)
  if (value.text.length > longestText.ref) return { code: 'value.tooLong', remainder: text }
  const further = lines.slice(1)
  if (further.length === 0) return { value }
  const fit = further.every((line) => line.length <= longestText.refs)
  if (context.furtherField === undefined || !fit) return { value, remainder: text }
  return { value, also: { key: context.furtherField, value: further.map((line) => refOf(line, context.country)) } }
}

function severalRefs(text: string, context: ColumnContext): Parsed {
  if (isPlaceholder(text)) return { remainder: text.trim() }
  const entries = splitEntries(text, context.commas).filter((entry) => !isPlaceholder(entry))
  if (entries.some((entry) => entry.length > longestText.refs)) return { code: 'value.tooLong', remainder: text }
  return entries.length === 0 ? { remainder: text } : { value: entries.map((entry) => refOf(entry, context.country)) }
}

function nationalId(text: string, context: ColumnContext): Parsed {
  if (isPlaceholder(text)) return { remainder: text }
  const id = parseNationalId(text, context.country)
  if (!id?.valid) return { code: 'value.notNationalId', remainder: text }
  return id.padded ? { value: id.value, code: 'value.paddedNationalId' } : { value: id.value }
}

function addressed(
  found: { readonly value: string; readonly rest: string } | undefined,
  text: string,
  code: 'value.notEmail' | 'value.notUrl'
): Parsed {
  if (!found) return { code, remainder: text }
  return found.rest === '' ? { value: found.value } : { value: found.value, remainder: text }
}

function said(context: ColumnContext): { source: string; on: string } {
  return { source: context.source, on: context.today }
}

/** Serial numbers that a date column may hold without a date format: 1954 to 2064. */
const firstSerial = 20_000
const lastSerial = 60_000

/** The date that a plain number stands for in a column of dates: a serial number, or `20190514`. */
export function dateOfNumber(n: number): string | null {
  if (n >= firstSerial && n < lastSerial) return dateOfSerial(n)
  if (!Number.isInteger(n) || n < 19_500_101 || n > 21_001_231) return null
  return civilDate(Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100)
}
