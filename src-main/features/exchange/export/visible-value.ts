import { answerLabels } from '../../../../src-shared/kernel/answer-labels.ts'
import type { Choice, Field } from '../../../../src-shared/kernel/field.ts'
import { type Language, languages } from '../../../../src-shared/kernel/language.ts'
import { type Answer, type AnswerValue, answerValues, type FieldValue } from '../../../../src-shared/kernel/value.ts'

/** What a cell shows: text, a number or a date (civil, `YYYY-MM-DD`); null is blank. */
export type Shown = null | string | number | { readonly date: string }

/** The name of a referred record; a record that is gone is shown by its id. */
export type NameOf = (id: string) => string

/** Dates that a spreadsheet can hold as such: before it Excel's calendar has a day too many (29 February 1900). */
const firstSheetDate = '1900-03-01'

const between = '; '

/** Items in one cell. An item that holds the separator or quotes is quoted, as in csv. */
export function joinItems(items: readonly string[]): string {
  return items.map((item) => (/[;"\n]|^\s|\s$|^$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item)).join(between)
}

const item = /\s*(?:"((?:[^"]|"")*)"\s*|([^;"\n]*))(?:;|\n|$)/y

/** The items that `joinItems` wrote, or null when somebody has written something else. */
export function splitItems(text: string): readonly string[] | null {
  const items: string[] = []
  item.lastIndex = 0
  while (item.lastIndex < text.length) {
    const found = item.exec(text)
    if (!found) return null
    items.push(found[1] === undefined ? (found[2] ?? '').trim() : found[1].replaceAll('""', '"'))
  }
  return items
}

function choiceLabel(choices: readonly Choice[], code: string, language: Language): string {
  return choices.find((choice) => choice.code === code)?.labels[language] ?? code
}

/** What the user sees of a value in its cell; what it leaves out is in `exactText`. */
export function shown(field: Field, value: FieldValue | undefined, language: Language, nameOf: NameOf): Shown {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return value
  if (typeof value === 'string') {
    if (field.kind === 'date') return value >= firstSheetDate ? { date: value } : value
    if (field.kind === 'choice') return choiceLabel(field.choices, value, language)
    return field.kind === 'ref' ? nameOf(value) : value
  }
  if ('value' in value) return answerLabels[value.value][language]
  if (value.length === 0) return null
  if (field.kind === 'choice' || field.kind === 'choices')
    return joinItems(value.map((code) => choiceLabel(field.choices, code, language)))
  return joinItems(field.kind === 'refs' ? value.map(nameOf) : value)
}

/**
 * The hidden companion's text, null where the visible cell says it all: `["id","name"]` of a reference, a list of such
 * pairs, an answer with its reason or the word as written.
 */
export function exactText(field: Field, value: FieldValue | undefined, nameOf: NameOf): string | null {
  if (value === null || value === undefined || typeof value === 'number' || value === '') return null
  if (typeof value === 'string') return field.kind === 'ref' ? JSON.stringify([value, nameOf(value)]) : null
  if ('value' in value) return Object.keys(value).length > 1 ? answerText(value) : null
  if (field.kind !== 'refs' || value.length === 0) return null
  return JSON.stringify(value.map((id) => [id, nameOf(id)]))
}

/** Its keys in one order, so that the same answer always gives the same text; null where it is the bare answer. */
function answerText(answer: Answer): string | null {
  const { value, reason, word, source, on } = answer
  if (reason === undefined && word === undefined && source === undefined && on === undefined) return null
  return JSON.stringify({ value, reason, word, source, on })
}

function inAnyLanguage<T>(text: string, things: readonly T[], label: (thing: T, language: Language) => string) {
  return things.find((thing) => languages.some((language) => label(thing, language) === text))
}

/** The answer whose word this is exactly, in any language. */
export function answerOfWord(text: string): AnswerValue | undefined {
  return inAnyLanguage(text, answerValues, (value, language) => answerLabels[value][language])
}

/** The code of the choice whose label (any language) or code this is exactly. */
export function choiceOfWord(choices: readonly Choice[], text: string): string | undefined {
  const choice = inAnyLanguage(text, choices, (c, language) => c.labels[language])
  return (choice ?? choices.find((c) => c.code === text))?.code
}
