import { answerLabels } from '../kernel/answer-labels.ts'
import type { Choice, Field } from '../kernel/field.ts'
import type { Answer, FieldValue, RefView } from '../kernel/value.ts'
import type { Format } from './format.ts'

/** Whether a value is an answer. */
export function isAnswer(value: FieldValue | undefined): value is Answer {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The choice with a code; one retired since still has its label. */
export function choiceOf(field: Field, code: FieldValue | undefined): Choice | undefined {
  return field.kind === 'choice' || field.kind === 'choices'
    ? field.choices.find((choice) => choice.code === code)
    : undefined
}

function itemText(field: Field, item: string, refs: Readonly<Record<string, RefView>>, format: Format): string {
  if (field.kind === 'refs') return refs[item]?.name ?? item
  const choice = choiceOf(field, item)
  return choice ? format.label(choice.labels) : item
}

/** A value as one line of text, as the format's language writes it; empty where nothing was said. */
export function valueText(
  field: Field,
  value: FieldValue | undefined,
  refs: Readonly<Record<string, RefView>>,
  format: Format
): string {
  if (value == null || value === '') return ''
  if (isAnswer(value)) return format.label(answerLabels[value.value])
  if (Array.isArray(value)) {
    const texts = (value as readonly string[]).map((item) => itemText(field, item, refs, format))
    // As laws are cited, one has commas of its own.
    return texts.join(texts.some((text) => text.includes(',')) ? '; ' : ', ')
  }
  switch (field.kind) {
    case 'ref':
      return refs[String(value)]?.name ?? String(value)
    case 'choice': {
      const choice = choiceOf(field, value)
      return choice ? format.label(choice.labels) : String(value)
    }
    case 'date':
      return format.date(String(value))
    case 'integer':
      return typeof value === 'number' ? format.number(value) : String(value)
    default:
      return String(value)
  }
}
