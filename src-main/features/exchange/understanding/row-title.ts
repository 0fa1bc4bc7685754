import { type Entity, type Field, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { cutTitle } from '../../../../src-shared/kernel/limits.ts'
import type { ReadValue } from './types.ts'

/**
 * What a row calls its record: its title, else what makes it up (`titleFrom`); null where neither is said, and the row is
 * no record then.
 */
export function titleOf(entity: Entity, values: Readonly<Record<string, ReadValue>>): string | null {
  const { title, titleFrom } = entity
  const said = values[title]
  if (typeof said === 'string' && said !== '') return said
  if (!titleFrom) return null
  const namesOf = (keys: readonly string[]): readonly string[] =>
    keys.map((key) => nameIn(fieldOf(entity, key), values[key]))
  const names = namesOf(titleFrom.fields)
  const further = namesOf(titleFrom.further ?? []).filter((name) => name !== '')
  return names.every((name) => name !== '') ? cutTitle([...names, ...further].join(titleFrom.between)) : null
}

/** A text, a choice's label, a reference by name, or by the number or address that stood for it. */
function nameIn(field: Field, value: ReadValue | undefined): string {
  if (typeof value === 'string')
    return (field.kind === 'choice' && field.choices.find(({ code }) => code === value)?.labels.da) || value
  if (value === null || typeof value !== 'object' || !('text' in value)) return ''
  return (value.text ?? '') || (Object.values(value.lookups ?? {})[0] ?? '')
}
