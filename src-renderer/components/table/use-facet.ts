import type { FacetCount } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { useChannel } from '../../api/use-channel.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { type ListState, withFilter } from './list-state.ts'
import { listQuery } from './use-pages.ts'

/** The kinds whose values can be counted; of the others only "empty" can be asked. */
export function countable(field: Field): boolean {
  return field.filter === true || ['choice', 'choices', 'answer', 'ref', 'refs'].includes(field.kind)
}

/** How many records have each value of a field, under the search and the other filters. */
export function useFacet(entity: Entity, field: Field, state: ListState, enabled = true) {
  const { sort: _sort, ...query } = listQuery(withFilter(state, field.key, null), [])
  const input = { ...query, fields: [field.key] }
  const facets = useChannel(`${entity.name}.facets`, input, { enabled: enabled && countable(field), keep: true })
  return { counts: facets.data?.[field.key], pending: facets.isPending, error: facets.error, retry: facets.refetch }
}

/** How a facet's value is called on screen. */
export function useFacetLabel(field: Field): (count: Pick<FacetCount, 'value' | 'label'>, t: FacetTexts) => string {
  const format = useFormat()
  return (count, texts) => {
    if (count.value === '') return texts.empty
    if (field.kind === 'answer') return texts.answer(count.value)
    if (field.kind === 'choice' || field.kind === 'choices') {
      const choice = field.choices.find((one) => one.code === count.value)
      return choice ? format.label(choice.labels) : count.value
    }
    return count.label ?? count.value
  }
}

interface FacetTexts {
  readonly empty: string
  readonly answer: (value: string) => string
}
