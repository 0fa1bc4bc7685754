import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import { fieldOf } from '../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../src-shared/kernel/value.ts'
import { useValueText } from '../../components/fields/value-text.ts'

/** A value of a fact as one line; names of what it refers to are given. */
export function useSaidText(): (
  entity: ClusteredEntity,
  field: string,
  value: FieldValue,
  name?: string | null
) => string {
  const text = useValueText()
  return (entity, key, value, name = null) => {
    if (value === null) return ''
    const field = fieldOf(catalogue[entity], key)
    if (field.kind === 'ref') return name ?? String(value)
    return text(field, value, {})
  }
}
