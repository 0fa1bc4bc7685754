import type { FieldValue, Values } from '../../../src-shared/kernel/value.ts'
import type { EntityPlan } from './entity-plan.ts'
import { idsIn, type Names } from './names.ts'
import type { SearchText } from './search/search-index.ts'

/** What of a record is searched: its searched fields, the names of what they refer to, and kept columns. */
export function searchTextOf(
  plan: EntityPlan,
  values: Values,
  extra: Readonly<Record<string, string>>,
  names: Names
): SearchText {
  const rest: string[] = []
  for (const field of plan.searched) {
    const value = values[field.key]
    if (value === null || value === undefined) continue
    if (field.kind === 'ref' || field.kind === 'refs') {
      for (const id of idsIn(value)) rest.push(names.of(field.entity, id)?.name ?? '')
    } else rest.push(...textsIn(value))
  }
  for (const header in extra) rest.push(extra[header] ?? '')
  return { title: String(values[plan.title.key] ?? ''), rest }
}

function textsIn(value: FieldValue): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value as readonly string[]
  return typeof value === 'number' ? [String(value)] : []
}
