import type { Field } from '../../kernel/field.ts'
import type { FieldValue } from '../../kernel/value.ts'
import { catalogueFields } from './deviation.fields.ts'

/** The catalogue's field with this key; undefined where a fact is not the catalogue's. */
export function catalogueField(key: FieldValue | undefined): Field | undefined {
  return catalogueFields.find((field) => field.key === key)
}

/** A value as a deviation holds it: text as it is, everything else as JSON. */
export function deviationText(value: FieldValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What a deviation's text says of its field; null where it says nothing that this field can hold. */
export function deviationValue(field: Field, text: string): FieldValue {
  switch (field.kind) {
    case 'integer':
    case 'answer':
    case 'choices':
    case 'list':
    case 'refs':
      return parsed(text)
    default:
      return text
  }
}

function parsed(text: string): FieldValue {
  try {
    return JSON.parse(text) as FieldValue
  } catch {
    return null
  }
}
