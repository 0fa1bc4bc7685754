import type { Entity } from '../../../../src-shared/kernel/field.ts'
import type { ReadValue } from './types.ts'

/**
 * What a row calls its record: its title, else what the references that make up the title are called (`titleFrom`); null
 * where neither is said, and the row is no record then.
 */
export function titleOf({ title, titleFrom }: Entity, values: Readonly<Record<string, ReadValue>>): string | null {
  const said = values[title]
  if (typeof said === 'string' && said !== '') return said
  if (!titleFrom) return null
  const namesOf = (keys: readonly string[]): readonly string[] => keys.map((key) => nameIn(values[key]))
  const names = namesOf(titleFrom.fields)
  const further = namesOf(titleFrom.further ?? []).filter((name) => name !== '')
  return names.every((name) => name !== '') ? [...names, ...further].join(titleFrom.between) : null
}

/** A text or a choice, a reference by name, or by the number or address that stood for it. */
function nameIn(value: ReadValue | undefined): string {
  if (typeof value === 'string') return value
  if (value === null || typeof value !== 'object' || !('text' in value)) return ''
  return (value.text ?? '') || (Object.values(value.lookups ?? {})[0] ?? '')
}
