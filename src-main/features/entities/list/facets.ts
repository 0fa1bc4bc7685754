import type { FacetCount, ListQuery } from '../../../../src-shared/ipc/entity-channels.ts'
import type { Field } from '../../../../src-shared/kernel/field.ts'
import type { Database } from '../../../db/open.ts'
import { addTo, type Bitmap, countOf, emptyBitmap, has } from '../bitmap.ts'
import { createNames } from '../names.ts'
import { linksBy } from '../references.ts'
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
      const refers = typeof sortable !== 'string' && (sortable.kind === 'ref' || sortable.kind === 'refs')
      const target = refers ? sortable.entity : null
      const several = hasSeveral(entity, sortable, key)
      const pool = among ?? lists.pool(query.deleted)
      const whole =
        refers && sortable.kind === 'refs'
          ? countLinks(db, sortable, municipalityId, pool)
          : countCodes(lists.column(sortable), pool, several)
      const counts = mostFrequent(whole, chosenIn(query, key))
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

interface Counted {
  readonly value: string
  readonly count: number
}

function countCodes(column: CodedColumn, among: Bitmap, several: boolean): readonly Counted[] {
  const counts = column.count(among)
  const whole = column.values.map((value, code) => ({ value, count: counts[code] ?? 0 }))
  return several ? codeByCode(whole) : whole
}

/** A record that refers to several counts at each of them, one that refers to none as empty. */
function countLinks(db: Database, field: Field, municipalityId: string, among: Bitmap): readonly Counted[] {
  const counts = new Map<string, number>()
  const linked = emptyBitmap(among.length * 32)
  for (const [seq, id] of linksBy(db, field, municipalityId)) {
    if (!has(among, seq)) continue
    addTo(linked, seq)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  counts.set('', countOf(among) - countOf(linked))
  return Array.from(counts, ([value, count]) => ({ value, count }))
}

function mostFrequent(counts: readonly Counted[], chosen: ReadonlySet<string>): readonly Counted[] {
  const all = counts.filter(({ value, count }) => count > 0 || chosen.has(value)).sort((a, b) => b.count - a.count)
  return all.filter(({ value }, i) => i < mostValues || chosen.has(value))
}
