import type { Field } from './field.ts'
import type { FieldValue } from './value.ts'

/** A field's value as the text of a record that says it otherwise (`ownValues`): text as it is, everything else as JSON. */
export function ownValueText(value: FieldValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What such a text says of its field; null where it says nothing that this field can hold. */
export function ownValueIn(field: Field, text: string): FieldValue {
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
