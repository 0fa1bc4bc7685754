import { columnsOf } from '../../../src-shared/features/derived.ts'
import type { Format } from '../../../src-shared/i18n/format.ts'
import { valueText } from '../../../src-shared/i18n/value-text.ts'
import type { Filter, ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import type { Entity, Field } from '../../../src-shared/kernel/field.ts'
import { answerValues } from '../../../src-shared/kernel/value.ts'
import type { Names } from '../entities/names.ts'
import { paperWords } from './paper-words.ts'

/** What of a list was asked, a line each: the search, each filter by its field. */
export function filterLines(
  entity: Entity,
  { search, filters, deleted }: ListQuery,
  names: Names,
  format: Format
): readonly string[] {
  const words = paperWords(format.language)
  const lines = Object.entries(filters).flatMap(([key, filter]) => {
    const field = columnsOf(entity).find((one) => one.key === key)
    if (!field) return []
    return [words('filtered', { field: format.label(field.labels), values: filterText(field, filter, names, format) })]
  })
  return [
    ...(search.trim() === '' ? [] : [words('searched', { search: search.trim() })]),
    ...lines,
    ...(deleted ? [words('deleted')] : [])
  ]
}

function filterText(field: Field, filter: Filter, names: Names, format: Format): string {
  const words = paperWords(format.language)
  if ('anyOf' in filter)
    return filter.anyOf.map((value) => (value === '' ? words('empty') : nameOf(field, value, names, format))).join(', ')
  const { from, to } = filter
  return [from && words('from', { date: format.date(from) }), to && words('until', { date: format.date(to) })]
    .filter(Boolean)
    .join(' ')
}

function nameOf(field: Field, value: string, names: Names, format: Format): string {
  if (field.kind === 'ref' || field.kind === 'refs') return names.of(field.entity, value)?.name ?? value
  const answer = answerValues.find((one) => one === value)
  return valueText(field, field.kind === 'answer' && answer ? { value: answer } : value, {}, format)
}
