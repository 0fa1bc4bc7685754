import type { ClusteredEntity } from '../../../src-shared/features/consolidation/contract.ts'
import type { MatchWhy } from '../../../src-shared/features/consolidation/matching.ts'
import { getOrMake } from '../entities/get-or-make.ts'
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
  const placeOf = placesOf(suppliers)
  const makers = systems.map((row) => (row.supplier === null ? undefined : placeOf(row.package, row.supplier)))
  const named = systems.map((row, place) => {
    const maker = makers[place]
    return {
      id: row.id,
      name: row.name,
      aliases: row.aliases,
      supplier: maker === undefined ? null : (matched.groupOf[maker] ?? null),
      municipality: packages.get(row.package)?.municipality ?? ''
    }
  })
  const supplier = together('supplier', suppliers, matched, () => undefined)
  const systemsMatched = matchSystems(named, matched.knownBy, ofSystems.ofNames, ofSystems)
  const system = together('system', systems, systemsMatched, (place) => supplier.clusterOf[makers[place] ?? -1])
  const supplierAt: SupplierAt = (pack, id) => supplier.clusterOf[placeOf(pack, id) ?? -1] ?? null
  return { supplier, system, supplierAt }
}

/** Finds the place of a record by its package and its id there. */
function placesOf(rows: readonly HeldRow[]): (pack: number, id: string) => number | undefined {
  const places = new Map<number, Map<string, number>>()
  rows.forEach(({ package: pack, id }, place) => {
    const own = places.get(pack)
    if (own) own.set(id, place)
    else places.set(pack, new Map([[id, place]]))
  })
  return (pack, id) => places.get(pack)?.get(id)
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
  supplierOf: (place: number) => Cluster | undefined
): Together {
  const groups = new Map<number, { readonly rows: HeldRow[]; readonly suppliers: Cluster[] }>()
  rows.forEach((row, place) => {
    const group = getOrMake(groups, groupOf[place] ?? place, () => ({ rows: [], suppliers: [] }))
    group.rows.push(row)
    const supplier = supplierOf(place)
    if (supplier) group.suppliers.push(supplier)
  })
  const clusters = new Map<number, Cluster>()
  for (const [group, { rows: members, suppliers }] of groups)
    clusters.set(group, {
      id: members.reduce((least, { id }) => (id < least ? id : least), members[0]?.id ?? ''),
      title: titleOf(members.map(({ name }) => name)),
      rows: members,
      supplier: mostSaid(suppliers),
      nationalId: mostSaid(members.flatMap(({ nationalId }) => nationalId ?? []))
    })
  const clusterOf = rows.map((_, place) => clusters.get(groupOf[place] ?? place) as Cluster)
  return { entity, clusters: [...clusters.values()], clusterOf, rows, why, questions }
}

/** What most call it; of several, one that is not shouted, and the shortest. */
function titleOf(names: readonly string[]): string {
  const shouted = (name: string): number => Number(name === name.toUpperCase())
  const [title = ''] = mostOften(names).sort((a, b) => shouted(a) - shouted(b) || a.length - b.length)
  return title
}

/** What is said most often, the first of several; null: nothing is. */
export function mostSaid<T>(values: readonly T[]): T | null {
  return mostOften(values)[0] ?? null
}

/** What is said most often, each once and in the order of the first time. */
function mostOften<T>(values: readonly T[]): T[] {
  const counted = new Map<T, number>()
  let most = 0
  for (const value of values) {
    const count = (counted.get(value) ?? 0) + 1
    counted.set(value, count)
    if (count > most) most = count
  }
  return [...counted].flatMap(([value, count]) => (count === most ? [value] : []))
}
