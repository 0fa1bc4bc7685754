import { isCivilDate } from './dates.ts'
import type { ErrorCode } from './errors.ts'
import type { Choice, Entity, Field } from './field.ts'
import { parseNationalId } from './identifiers/national-id.ts'
import type { Country } from './language.ts'
import { withLineFeeds, withoutControls } from './legible-text.ts'
import { longestText } from './limits.ts'
import { type Answer, answerValues, type FieldValue, isEmpty, type Values } from './value.ts'

/** What validation found: the values as they are to be stored, and an error code per field that cannot be. */
export interface Validated {
  readonly values: Values
  readonly fields: Readonly<Record<string, ErrorCode>>
}

type Checked = { readonly value: FieldValue } | { readonly error: ErrorCode }

const ok = (value: FieldValue): Checked => ({ value })
const wrong = (error: ErrorCode): Checked => ({ error })

/**
 * Checks a whole record's values against the catalogue and brings them into their stored form: text NFC with LF, without
 * control characters and outer blanks, nothing-said as null, a valid national id as digits. Required fields that are absent are an
 * error, so an update is checked together with what is stored.
 */
export function validateValues(entity: Entity, values: Values, country: Country): Validated {
  const stored: Record<string, FieldValue> = {}
  const fields: Record<string, ErrorCode> = {}
  for (const field of entity.fields) {
    const given = values[field.key]
    if (given === undefined && !field.required) continue
    const checked = checkField(field, given ?? null, country)
    if ('error' in checked) fields[field.key] = checked.error
    else if (given !== undefined) stored[field.key] = checked.value
  }
  return { values: stored, fields }
}

/** Checks one field's value; the stored form, or the error. */
export function checkField(field: Field, given: FieldValue, country: Country): Checked {
  const value = tidy(given)
  if (isEmpty(value)) return field.required ? wrong('field.required') : ok(null)
  switch (field.kind) {
    case 'integer':
      return checkInteger(value, field.min ?? Number.MIN_SAFE_INTEGER, field.max ?? Number.MAX_SAFE_INTEGER)
    case 'answer':
      return checkAnswer(value)
    case 'list':
    case 'refs':
      return checkList(value, longestText[field.kind])
    case 'choices':
      return checkChoices(value, field.choices)
    default:
      return typeof value === 'string' ? checkText(field, value, country) : wrong('field.notText')
  }
}

function checkText(field: Field, value: string, country: Country): Checked {
  if (value.length > longestText[field.kind]) return wrong('field.tooLong')
  switch (field.kind) {
    case 'date':
      return isCivilDate(value) ? ok(value) : wrong('field.notDate')
    case 'choice':
      return field.choices.some((choice) => choice.code === value) ? ok(value) : wrong('field.notChoice')
    case 'email':
      return /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(value) ? ok(value) : wrong('field.notEmail')
    case 'url':
      return /^(?:[a-z][a-z0-9+.-]*:\/\/)?[^\s/.]+\.[^\s]+$/i.test(value) ? ok(value) : wrong('field.notUrl')
    case 'nationalId': {
      // A number that fails its check digit is information for the screen, not a reason to refuse it.
      const id = parseNationalId(value, country)
      return ok(id?.valid ? id.value : value)
    }
    default:
      return ok(value)
  }
}

function checkInteger(value: FieldValue, min: number, max: number): Checked {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return wrong('field.notInteger')
  return number >= min && number <= max ? ok(number) : wrong('field.outOfRange')
}

function checkAnswer(value: FieldValue): Checked {
  const answer = value as Answer
  const known = typeof value === 'object' && !Array.isArray(value) && answerValues.includes(answer.value)
  if (!known) return wrong('field.notAnswer')
  return (answer.reason?.length ?? 0) > longestText.answer ? wrong('field.tooLong') : ok(answer)
}

function checkList(value: FieldValue, longest: number): Checked {
  if (!Array.isArray(value)) return wrong('field.notText')
  return value.some((item: string) => item.length > longest) ? wrong('field.tooLong') : ok(value as readonly string[])
}

/** Several codes, in the order of the enumeration: which of them was said first means nothing. */
function checkChoices(value: FieldValue, choices: readonly Choice[]): Checked {
  if (!Array.isArray(value)) return wrong('field.notText')
  const codes = new Set(value as readonly string[])
  const known = choices.filter(({ code }) => codes.has(code)).map(({ code }) => code)
  return known.length === codes.size ? ok(known) : wrong('field.notChoice')
}

function tidyText(text: string): string {
  return withoutControls(withLineFeeds(text)).toWellFormed().normalize('NFC').trim()
}

function tidy(value: FieldValue): FieldValue {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return [...new Set((value as readonly string[]).map(tidyText).filter(Boolean))]
  return value
}
