import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import type { MatchWhy } from '../../../src-shared/features/consolidation/matching.ts'
import type { KeptDecision } from './decisions-store.ts'
import type { HeldBy, HeldRow } from './held-rows.ts'
import { byRecord } from './matching/by-record.ts'
import { matchSuppliers } from './matching/match-suppliers.ts'
import { matchSystems } from './matching/match-systems.ts'
import type { MatchQuestion } from './matching/question.ts'

/** Records that are one. */
export interface Cluster {
  /** The lowest id of its records, so that it stays the same from round to round. */
  readonly id: string
  readonly title: string
  readonly rows: readonly HeldRow[]
  /** The cluster of its supplier; null for a supplier, and where nobody said one. */
  readonly supplier: Cluster | null
  readonly nationalId: string | null
}

/** What was put together of an entity. */
export interface Together {
  readonly entity: ClusteredEntity
  readonly clusters: readonly Cluster[]
  /** By place in the rows. */
  readonly clusterOf: readonly Cluster[]
  readonly rows: readonly HeldRow[]
  readonly why: readonly (MatchWhy | null)[]
  readonly questions: readonly MatchQuestion[]
}

/** Puts the suppliers of all packages together, then their systems. Pure. */
export function putTogether(
  suppliers: readonly HeldRow[],
  systems: readonly HeldRow[],
  packages: ReadonlyMap<number, HeldBy>,
  decisions: readonly KeptDecision[]
): { readonly supplier: Together; readonly system: Together; readonly supplierAt: SupplierAt } {
  const of = (entity: ClusteredEntity) => byRecord(decisions.filter((decision) => decision.entity === entity))
  const [ofSuppliers, ofSystems] = [of('supplier'), of('system')]
  const matched = matchSuppliers(suppliers, ofSuppliers.ofNames, ofSuppliers)
  const places = new Map(suppliers.map(({ package: pack, id }, place) => [`${pack} ${id}`, place]))
  const groupAt = (row: HeldRow): number | null => {
    const place = row.supplier === null ? undefined : places.get(`${row.package} ${row.supplier}`)
    return place === undefined ? null : (matched.groupOf[place] ?? null)
  }
  const named = systems.map((row) => ({
    id: row.id,
    name: row.name,
    aliases: row.aliases,
    supplier: groupAt(row),
    municipality: packages.get(row.package)?.municipality ?? ''
  }))
  const supplier = together('supplier', suppliers, matched, () => null)
  const system = together(
    'system',
    systems,
    matchSystems(named, matched.knownBy, ofSystems.ofNames, ofSystems),
    (rows) =>
      mostSaid(
        rows.flatMap((row) => {
          const place = row.supplier === null ? undefined : places.get(`${row.package} ${row.supplier}`)
          return place === undefined ? [] : [supplier.clusterOf[place] as Cluster]
        })
      )
  )
  const supplierAt: SupplierAt = (pack, id) => {
    const place = places.get(`${pack} ${id}`)
    return place === undefined ? null : (supplier.clusterOf[place] ?? null)
  }
  return { supplier, system, supplierAt }
}

/** The cluster of a supplier that a package names. */
export type SupplierAt = (pack: number, id: string) => Cluster | null

interface Matched {
  readonly groupOf: readonly number[]
  readonly why: readonly (MatchWhy | null)[]
  readonly questions: readonly MatchQuestion[]
}

function together(
  entity: ClusteredEntity,
  rows: readonly HeldRow[],
  { groupOf, why, questions }: Matched,
  supplierOf: (rows: readonly HeldRow[]) => Cluster | null
): Together {
  const groups = new Map<number, HeldRow[]>()
  rows.forEach((row, place) => {
    const group = groupOf[place] ?? place
    const list = groups.get(group)
    if (list) list.push(row)
    else groups.set(group, [row])
  })
  const clusters = new Map<number, Cluster>()
  for (const [group, members] of groups)
    clusters.set(group, {
      id: members.reduce((least, { id }) => (id < least ? id : least), members[0]?.id ?? ''),
      title: titleOf(members.map(({ name }) => name)),
      rows: members,
      supplier: supplierOf(members),
      nationalId: mostSaid(members.flatMap(({ nationalId }) => nationalId ?? []))
    })
  const clusterOf = rows.map((_, place) => clusters.get(groupOf[place] ?? place) as Cluster)
  return { entity, clusters: [...clusters.values()], clusterOf, rows, why, questions }
}

/** What most call it; of several, one that is not shouted, and the shortest. */
function titleOf(names: readonly string[]): string {
  const shouted = (name: string): number => Number(name === name.toUpperCase())
  return mostSaid(names.toSorted((a, b) => shouted(a) - shouted(b) || a.length - b.length)) ?? ''
}

/** What is said most often, the first of several; null: nothing is. */
export function mostSaid<T>(values: readonly T[]): T | null {
  const counted = new Map<T, number>()
  let best: T | null = null
  let most = 0
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1)
  for (const [value, count] of counted)
    if (count > most) {
      best = value
      most = count
    }
  return best
}
