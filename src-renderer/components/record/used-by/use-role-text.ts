import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import { type EntityName, fieldOf } from '../../../../src-shared/kernel/field.ts'
import { useFormat } from '../../../i18n/use-format.ts'

/** A reference in words: the kind of record and the field that refers. */
export function useRoleText(): (role: { readonly entity: EntityName; readonly field: string }) => string {
  const format = useFormat()
  return ({ entity, field }) => {
    const { labels } = catalogue[entity]
    return `${format.label(labels.many)} · ${format.label(fieldOf(catalogue[entity], field).labels)}`
  }
}
