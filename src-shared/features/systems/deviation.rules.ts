import type { Field } from '../../kernel/field.ts'
import type { FieldValue } from '../../kernel/value.ts'
import { catalogueFields } from './deviation.fields.ts'

/** The catalogue's field with this key; undefined where a fact is not the catalogue's. */
export function catalogueField(key: FieldValue | undefined): Field | undefined {
  return catalogueFields.find((field) => field.key === key)
}
