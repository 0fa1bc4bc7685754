import { hash } from 'node:crypto'
import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Entity, EntityName } from '../../../../src-shared/kernel/field.ts'
import { type FieldValue, isEmpty, type Values } from '../../../../src-shared/kernel/value.ts'
import { withoutNumbers } from '../package/packed-values.ts'

/** What is kept of a record: its values as JSON in the catalogue's order, and a digest of them. */
export interface Kept {
  readonly title: string
  readonly said: string
  /** A text of sixteen bytes, each a character: it goes from process to process as it is. */
  readonly digest: string
}

const kept = new Map<EntityName, readonly string[]>()

/** The fields that may be held: none that is about a person, whatever a package says. */
function keptFields(name: EntityName): readonly string[] {
  const known = kept.get(name)
  if (known) return known
  const entity: Entity = catalogue[name]
  const keys = entity.fields
    .filter(({ personal, ...field }) => personal !== true && !('entity' in field && field.entity === 'person'))
    .map(({ key }) => key)
  kept.set(name, keys)
  return keys
}

/**
 * What is kept of a package's record. Only the catalogue's fields get in, empty ones and those about persons do not,
 * and a personal number that stands in a text is masked.
 */
export function keptOf(name: EntityName, values: Values): Kept {
  const said: Record<string, FieldValue> = {}
  for (const key of keptFields(name)) {
    const value = values[key]
    if (value === undefined || isEmpty(value)) continue
    said[key] = withoutNumbers(value)
  }
  const text = JSON.stringify(said)
  return {
    title: String(said[catalogue[name].title] ?? ''),
    said: text,
    digest: hash('sha256', text, 'binary').slice(0, 16)
  }
}
