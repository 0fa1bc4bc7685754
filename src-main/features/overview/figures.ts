import { derivedColumn } from '../../../src-shared/features/derived.ts'
import {
  type Chosen,
  type Figure,
  type FigureBar,
  type FigureKey,
  type Figures,
  figureKeys
} from '../../../src-shared/features/overview/contract.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { isFor, type Language } from '../../../src-shared/kernel/language.ts'
import type { Session } from '../../ipc/context.ts'
import { type Bitmap, countOf } from '../entities/bitmap.ts'
import { betweenCodes } from '../entities/list/coded-column.ts'
import { atOneMoment, selected } from '../entities/list/list.ts'
import { type RecordLists, recordListsOf, sortableOf } from '../entities/list/record-lists.ts'
import { readTree, type Tree } from './tree.ts'

/** Units and categories with a bar of their own; the others share one. */
const mostGroups = 9

/** The figures about all systems, or those of a unit or a category. `now`: UTC ISO 8601. */
export async function overviewFigures(
  { db, municipality }: Session,
  chosen: Chosen,
  language: Language,
  now: string
): Promise<Figures> {
  const lists = recordListsOf(db, 'system')(municipality.id)
  lists.countFrom(now)
  const keys = figureKeys.filter((key) => isFor(derivedColumn('system', key)?.field ?? {}, municipality.country))
  const columns = keys.map((key) => sortableOf(lists.plan, key))
  await lists.loadInSlices(columns)
  await lists.orderInSlices()
  return atOneMoment(db, () => {
    lists.refresh()
    lists.load(columns)
    const trees = {
      unit: readTree(db, 'organisation_unit', language),
      category: readTree(db, 'system_category', language)
    }
    const filters = {
      ...(chosen.unit !== null && { unit: { anyOf: [...trees.unit.below(chosen.unit)] } }),
      ...(chosen.category !== null && { category: { anyOf: [...trees.category.below(chosen.category)] } })
    }
    const { among } = selected(db, lists, municipality.id, { search: '', filters, deleted: false })
    const systems = among ?? lists.pool(false)
    const figures = keys.map((key): Figure => {
      const counts = countsOf(lists, key, systems)
      if (key === 'unit' || key === 'category') return grouped(key, counts, trees[key], chosen[key])
      return key === 'neglect' ? severalPer(key, counts) : plain(lists, key, counts)
    })
    return { total: countOf(systems), filters, figures }
  })
}

type Counts = ReadonlyMap<string, number>

function countsOf(lists: RecordLists, key: FigureKey, among: Bitmap): Counts {
  const column = lists.column(sortableOf(lists.plan, key))
  const counts = column.count(among)
  return new Map(
    column.values.map((value, code) => [value, counts[code] ?? 0] as const).filter(([, count]) => count > 0)
  )
}

const only = (...values: readonly string[]): Filter => ({ anyOf: [...values] })
const sum = (bars: readonly { readonly count: number }[]): number => bars.reduce((all, { count }) => all + count, 0)

/** A bar per choice in the catalogue's order; empty ones only where they are something one looks for. */
function plain(lists: RecordLists, key: FigureKey, counts: Counts): Figure {
  const field = sortableOf(lists.plan, key)
  const codes = typeof field !== 'string' && field.kind === 'choice' ? field.choices.map(({ code }) => code) : []
  const known = [...codes, '']
  const order = [...known, ...[...counts.keys()].filter((code) => !known.includes(code))]
  const bars = order
    .map((code): FigureBar => ({ code, label: null, count: counts.get(code) ?? 0, filter: only(code) }))
    .filter(({ count }) => count > 0)
  return { key, total: sum(bars), bars }
}

/** A system can have several reasons: each bar counts it. */
function severalPer(key: FigureKey, counts: Counts): Figure {
  const codes = derivedColumn('system', key)?.field.choices.map(({ code }) => code) ?? []
  const having = (code: string): number =>
    sum([...counts].filter(([value]) => value.split(betweenCodes).includes(code)).map(([, count]) => ({ count })))
  const bars = codes.map((code): FigureBar => ({ code, label: null, count: having(code), filter: only(code) }))
  const any = [...counts].filter(([value]) => value !== '').map(([, count]) => ({ count }))
  return { key, total: sum(any), bars: bars.filter(({ count }) => count > 0) }
}

/** A bar for each child of what was chosen with everything below it, the largest first; one for the rest, one for none. */
function grouped(key: FigureKey, counts: Counts, tree: Tree, top: string | null): Figure {
  const groups = new Map<string, { ids: string[]; count: number }>()
  for (const [id, count] of counts) {
    if (id === '') continue
    const group = tree.groupOf(id, top)
    const known = groups.get(group) ?? { ids: [], count: 0 }
    groups.set(group, { ids: [...known.ids, id], count: known.count + count })
  }
  const sorted = [...groups].sort(([, a], [, b]) => b.count - a.count)
  const rest = sorted.slice(mostGroups)
  const none = counts.get('') ?? 0
  const bars: FigureBar[] = [
    ...sorted.slice(0, mostGroups).map(([id, { ids, count }]) => ({
      code: id,
      label: tree.nodes.get(id)?.name ?? id,
      count,
      filter: only(...ids)
    })),
    ...(rest.length > 0
      ? [
          {
            code: 'rest',
            label: String(rest.length),
            count: sum(rest.map(([, group]) => group)),
            filter: only(...rest.flatMap(([, { ids }]) => ids))
          }
        ]
      : []),
    ...(none > 0 ? [{ code: '', label: null, count: none, filter: only('') }] : [])
  ]
  return { key, total: sum(bars), bars }
}
