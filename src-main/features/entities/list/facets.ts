import { derivedColumn } from '../../../../src-shared/features/derived.ts'
import type { FacetCount, ListQuery } from '../../../../src-shared/ipc/entity-channels.ts'
import type { Database } from '../../../db/open.ts'
import { createNames } from '../names.ts'
import { betweenCodes, type CodedColumn } from './coded-column.ts'
import { atOneMoment, hasSeveral, type ListRequest, selected } from './list.ts'
import { recordListsOf, sortableOf } from './record-lists.ts'

/** More values of one field than anyone looks through; those in use by the filter are always among them. */
const mostValues = 300

/**
 * How many records have each value of the fields, under the search and all filters but the field's own: so the numbers
 * say what choosing another value would give. Most frequent first, the chosen ones always there.
 */
export function facetsOf(
  db: Database,
  request: ListRequest,
  keys: readonly string[]
): Readonly<Record<string, readonly FacetCount[]>> {
  return atOneMoment(db, () => {
    const { entity, municipalityId, query, now } = request
    const lists = recordListsOf(db, entity)(municipalityId)
    lists.refresh()
    lists.countFrom(now ?? new Date().toISOString())
    const sortables = keys.map((key) => sortableOf(lists.plan, key))
    lists.load(sortables)
    const names = createNames(db)
    const facets: Record<string, readonly FacetCount[]> = {}
    for (const [i, key] of keys.entries()) {
      const sortable = sortables[i]
      if (sortable === undefined) continue
      const { among } = selected(db, lists, municipalityId, query, key)
      const target = typeof sortable !== 'string' && sortable.kind === 'ref' ? sortable.entity : null
      const several = hasSeveral(entity, sortable, key)
      const counts = countsOf(lists.column(sortable), among ?? lists.pool(query.deleted), chosenIn(query, key), several)
      facets[key] = counts.map(({ value, count }) => ({
        value,
        label: target && value !== '' ? (names.of(target, value)?.name ?? null) : null,
        count
      }))
    }
    return facets
  })
}

/** A record that has several codes counts at each of them. */
function codeByCode(counts: readonly { readonly value: string; readonly count: number }[]) {
  const single = new Map<string, number>()
  for (const { value, count } of counts)
    for (const code of value.split(betweenCodes)) single.set(code, (single.get(code) ?? 0) + count)
  return Array.from(single, ([value, count]) => ({ value, count }))
}

function chosenIn(query: ListQuery, key: string): ReadonlySet<string> {
  const filter = query.filters[key]
  return new Set(filter && 'anyOf' in filter ? filter.anyOf : [])
}

function countsOf(
  column: CodedColumn,
  among: Uint32Array,
  chosen: ReadonlySet<string>,
  several: boolean
): readonly { readonly value: string; readonly count: number }[] {
  const counts = column.count(among)
  const whole = column.values.map((value, code) => ({ value, count: counts[code] ?? 0 }))
  const all = (several ? codeByCode(whole) : whole)
    .filter(({ value, count }) => count > 0 || chosen.has(value))
    .sort((a, b) => b.count - a.count)
  return all.filter(({ value }, i) => i < mostValues || chosen.has(value))
}
