import type { MatchWhy } from '../../../../src-shared/features/consolidation/matching.ts'
import { normaliseName } from '../../../../src-shared/kernel/fold.ts'
import { type ByRecord, joinRecords, noneByRecord } from './by-record.ts'
import { Decisions, type MatchDecision } from './decisions.ts'
import { Groups } from './groups.ts'
import { supplierKey } from './name-key.ts'
import { nearPairs } from './near-keys.ts'
import type { MatchQuestion } from './question.ts'

/** A supplier as one package names it. */
export interface SupplierToMatch {
  readonly id: string
  readonly name: string
  readonly nationalId: string | null
  readonly aliases: readonly string[]
}

/** Suppliers put together. */
export interface MatchedSuppliers {
  /** The group of each supplier, by its place. */
  readonly groupOf: readonly number[]
  readonly why: readonly (MatchWhy | null)[]
  /** By group: everything it is known by, numbers and normalised names. */
  readonly knownBy: ReadonlyMap<number, ReadonlySet<string>>
  readonly questions: readonly MatchQuestion[]
}

/**
 * Which suppliers are one: those of the same id, of the same national number, of the same normalised name where the
 * numbers do not contradict. What only resembles another is asked, unless it was decided.
 */
export function matchSuppliers(
  suppliers: readonly SupplierToMatch[],
  decisions: readonly MatchDecision[],
  byRecord: ByRecord = noneByRecord
): MatchedSuppliers {
  const groups = new Groups(suppliers.length)
  const why: (MatchWhy | null)[] = suppliers.map(() => null)
  const names = suppliers.map(({ name }) => normaliseName(name))
  const joinBy = (reason: MatchWhy, keyOf: (supplier: SupplierToMatch, place: number) => string | null): void => {
    const first = new Map<string, number>()
    suppliers.forEach((supplier, place) => {
      const key = keyOf(supplier, place)
      if (key === null) return
      const known = first.get(key)
      if (known === undefined) first.set(key, place)
      else if (groups.join(known, place)) why[place] = reason
    })
  }
  joinBy('id', ({ id }) => id)
  const { apart } = byRecord
  joinBy('number', ({ id, nationalId }) => (apart.has(id) ? null : nationalId))
  const isNamed = (place: number): boolean => !apart.has(suppliers[place]?.id ?? '')
  joinByName(suppliers, { names, isNamed }, groups, why)

  const said = new Decisions(decisions)
  const representatives = distinctNames(suppliers, names, groups).filter(isNamed)
  const numbers = numbersOf(suppliers, groups)
  const side = (place: number) => ({ key: names[place] ?? '', suppliers: new Set<string>() })
  for (const [a, b] of decidedPairs(said, representatives, names))
    if (said.of(side(a), side(b)) === 'same' && groups.join(a, b)) why[Math.max(a, b)] = 'decision'
  joinRecords(suppliers, byRecord, (a, b, reason) => {
    if (groups.join(a, b)) why[why[Math.max(a, b)] === null ? Math.max(a, b) : Math.min(a, b)] ??= reason
  })
  const keys = representatives.map((place) => ({
    ...supplierKey(names[place] ?? ''),
    aliases: (suppliers[place]?.aliases ?? []).map((alias) => supplierKey(normaliseName(alias)).key)
  }))
  const pairs = nearPairs(keys, (l, r) => {
    const [a, b] = [representatives[l] ?? 0, representatives[r] ?? 0]
    // A name that two companies have is nobody's: nothing speaks for one of them.
    return names[a] !== names[b] && groups.of(a) !== groups.of(b) && agree(numbers, groups.of(a), groups.of(b))
  })
  const questions = pairs.flatMap(({ left, right, reason, score }): MatchQuestion[] => {
    const [a, b] = [representatives[left] ?? 0, representatives[right] ?? 0]
    if (said.of(side(a), side(b)) === 'different') return []
    return [{ left: a, right: b, reason, score, supplier: 'none', sides: [plain(names[a]), plain(names[b])] }]
  })
  const groupOf = suppliers.map((_, place) => groups.of(place))
  return { groupOf, why, knownBy: knownBy(suppliers, names, groupOf), questions }
}

const plain = (key = ''): { key: string; supplier: string } => ({ key, supplier: '' })

/** The same name joins those without a number to the ones with, unless there are several numbers of that name. */
function joinByName(
  suppliers: readonly SupplierToMatch[],
  { names, isNamed }: { readonly names: readonly string[]; readonly isNamed: (place: number) => boolean },
  groups: Groups,
  why: (MatchWhy | null)[]
): void {
  const byName = new Map<string, number[]>()
  names.forEach((name, place) => {
    if (name !== '' && isNamed(place)) byName.set(name, [...(byName.get(name) ?? []), place])
  })
  for (const places of byName.values()) {
    const numbered = new Set(places.filter((p) => suppliers[p]?.nationalId != null).map((p) => groups.of(p)))
    const [only] = numbered
    const to = numbered.size === 1 ? only : places.find((p) => suppliers[p]?.nationalId == null)
    if (to === undefined) continue
    for (const place of places)
      if ((numbered.size <= 1 || suppliers[place]?.nationalId == null) && groups.join(to, place)) why[place] = 'name'
  }
}

/** One place for each name of each group. */
function distinctNames(
  suppliers: readonly SupplierToMatch[],
  names: readonly string[],
  groups: Groups
): readonly number[] {
  const seen = new Map<string, number>()
  suppliers.forEach((_, place) => {
    const key = `${groups.of(place)} ${names[place]}`
    if (!seen.has(key)) seen.set(key, place)
  })
  return [...seen.values()]
}

function decidedPairs(
  decisions: Decisions,
  places: readonly number[],
  names: readonly string[]
): readonly (readonly [number, number])[] {
  const byName = new Map<string, number[]>()
  for (const place of places) byName.set(names[place] ?? '', [...(byName.get(names[place] ?? '') ?? []), place])
  return decisions
    .all()
    .flatMap(({ left, right }) =>
      (byName.get(left.key) ?? []).flatMap((a) => (byName.get(right.key) ?? []).map((b) => [a, b] as const))
    )
}

function numbersOf(suppliers: readonly SupplierToMatch[], groups: Groups): ReadonlyMap<number, ReadonlySet<string>> {
  const numbers = new Map<number, Set<string>>()
  suppliers.forEach(({ nationalId }, place) => {
    if (nationalId === null) return
    const group = groups.of(place)
    numbers.set(group, (numbers.get(group) ?? new Set()).add(nationalId))
  })
  return numbers
}

/** Two groups with numbers of their own are two companies, however alike their names are. */
function agree(numbers: ReadonlyMap<number, ReadonlySet<string>>, a: number, b: number): boolean {
  return !numbers.has(a) || !numbers.has(b)
}

function knownBy(
  suppliers: readonly SupplierToMatch[],
  names: readonly string[],
  groupOf: readonly number[]
): ReadonlyMap<number, ReadonlySet<string>> {
  const known = new Map<number, Set<string>>()
  suppliers.forEach(({ nationalId }, place) => {
    const group = groupOf[place] ?? place
    const set = known.get(group) ?? new Set<string>()
    if (nationalId !== null) set.add(nationalId)
    set.add(names[place] ?? '')
    known.set(group, set)
  })
  return known
}
