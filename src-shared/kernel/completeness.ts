import type { Entity } from './field.ts'
import { type Country, isFor } from './language.ts'
import { isEmpty, type Values } from './value.ts'

/** How much of what is wanted of a record is filled in. */
export interface Completeness {
  readonly filled: number
  readonly wanted: number
  /** Keys of the wanted fields that say nothing, in the catalogue's order. */
  readonly gaps: readonly string[]
}

/**
 * Counts a record's wanted fields in a register of this country. An answer counts as filled whatever it is, "don't
 * know" excepted: somebody has still to find out.
 */
export function completeness(entity: Entity, values: Values, country: Country): Completeness {
  const wanted = entity.fields.filter((f) => f.wanted && isFor(f, country))
  const gaps = wanted.filter((field) => saysNothing(values[field.key])).map((field) => field.key)
  return { filled: wanted.length - gaps.length, wanted: wanted.length, gaps }
}

function saysNothing(value: Values[string] | undefined): boolean {
  if (value === undefined || isEmpty(value)) return true
  return typeof value === 'object' && value !== null && 'value' in value && value.value === 'unknown'
}
