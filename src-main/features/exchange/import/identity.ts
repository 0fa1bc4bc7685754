import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import { matchRules } from './match-rules.ts'

const separator = '|'

/** What a record is by what it refers to (`MatchRules.identity`); null where a reference is missing, or it has none. */
export function identityOf(entity: EntityName, saidOf: (key: string) => FieldValue | undefined): string | null {
  const { identity } = matchRules[entity]
  if (!identity) return null
  const parts = identity.map((key) => ({ field: fieldOf(catalogue[entity], key), value: saidOf(key) ?? '' }))
  if (parts.some(({ field, value }) => field.kind === 'ref' && value === '')) return null
  return parts.map(({ value }) => String(value)).join(separator)
}

/** The identity of who says all but its last part. */
export function openIdentity(whole: string): string {
  return whole.slice(0, whole.lastIndexOf(separator) + 1)
}
