import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { EntityPlan } from './entity-plan.ts'
import { idsIn, type Names } from './names.ts'

/** Values with the references taken out whose target is not there yet. */
export interface Split {
  readonly ready: Values
  /** null where nothing was taken out, which is nearly always. */
  readonly later: Values | null
}

/**
 * Takes references out that must wait for their target: records may come in any order, but SQLite would look through
 * all referring tables for every row that is inserted while one reference is open.
 */
export function splitReferences(plan: EntityPlan, values: Values, names: Names): Split {
  let later: Record<string, FieldValue> | null = null
  for (const field of plan.references) {
    const value = values[field.key]
    if (value === null || value === undefined || idsIn(value).every((id) => names.of(field.entity, id))) continue
    later ??= {}
    later[field.key] = value
  }
  if (later === null) return { ready: values, later: null }
  const waiting: Values = later
  return { ready: Object.fromEntries(Object.entries(values).filter(([key]) => !(key in waiting))), later }
}
