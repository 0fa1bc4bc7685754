import { useTranslation } from 'react-i18next'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { answerLabels } from '../../../src-shared/kernel/answer-labels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import type { AnswerValue } from '../../../src-shared/kernel/value.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { ListState } from './list-state.ts'
import { useFacet, useFacetLabel } from './use-facet.ts'

/** The words for a facet's value that are not the catalogue's. */
export function useFacetTexts() {
  const { t } = useTranslation('table')
  const format = useFormat()
  return { empty: t('filter.empty'), answer: (value: string) => format.label(answerLabels[value as AnswerValue]) }
}

/** What a filter lets through, in a few words: values by name, dates as a span. */
export function useFilterText(entity: Entity, field: Field, filter: Filter | null, state: ListState): string {
  const { t } = useTranslation('table')
  const format = useFormat()
  const texts = useFacetTexts()
  const labelOf = useFacetLabel(field)
  const named = filter !== null && 'anyOf' in filter && (field.kind === 'ref' || field.kind === 'refs')
  // Names of referred records are known to main alone; choices and answers name themselves.
  const { counts } = useFacet(entity, field, state, named)
  if (!filter) return ''
  if ('anyOf' in filter) {
    const names = filter.anyOf.map((value) => {
      const count = counts?.find((one) => one.value === value)
      return labelOf(count ?? { value, label: named ? '…' : null }, texts)
    })
    return names.length > 2 ? t('filter.several', { first: names[0] ?? '', count: names.length - 1 }) : names.join(', ')
  }
  const from = filter.from ? format.date(filter.from) : ''
  const to = filter.to ? format.date(filter.to) : ''
  if (from && to) return `${from} – ${to}`
  return from ? t('filter.from', { date: from }) : t('filter.to', { date: to })
}
