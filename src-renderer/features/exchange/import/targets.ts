import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { Target } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { Format } from '../../../i18n/format.ts'

/** A target as one text: `name`, `supplier.nationalId`, or a word in brackets for what is no field. */
export function targetKey(target: Target): string {
  if (target.kind !== 'field') return `(${target.kind})`
  return target.lookup ? `${target.field}.${target.lookup}` : target.field
}

/** The target of a key made by {@link targetKey}. */
export function targetOf(key: string): Target {
  if (key === '(keep)') return { kind: 'keep' }
  if (key === '(ignore)') return { kind: 'ignore' }
  const [field = '', lookup] = key.split('.')
  return { kind: 'field', field, lookup: lookup ?? null }
}

/** Every field a column can go to, with its lookups behind it, in the catalogue's order. */
export function fieldTargets(
  entity: EntityName,
  shows: (field: Field) => boolean,
  format: Format
): { value: string; label: string }[] {
  return catalogue[entity].fields.filter(shows).flatMap((field) => [
    { value: field.key, label: format.label(field.labels) },
    ...(field.kind === 'ref' ? (field.lookups ?? []) : []).map((lookup) => ({
      value: `${field.key}.${lookup.key}`,
      label: format.label(lookup.labels)
    }))
  ])
}
