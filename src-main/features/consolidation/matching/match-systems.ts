import type { MatchWhy } from '../../../../src-shared/features/consolidation/matching.ts'
import { fold } from '../../../../src-shared/kernel/fold.ts'
import { getOrMake } from '../../entities/get-or-make.ts'
import { type ByRecord, joinRecords, noneByRecord } from './by-record.ts'
import { Decisions, type MatchDecision } from './decisions.ts'
import { Groups } from './groups.ts'
import { type NameContext, type NameKey, systemKey } from './name-key.ts'
import { nearPairs } from './near-keys.ts'
import type { MatchQuestion } from './question.ts'

/** A system as one package names it. */
export interface SystemToMatch {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  /** The group of its supplier; null: nobody said one. */
  readonly supplier: number | null
  /** The municipality whose package it is. */
  readonly municipality: string
}

/** Systems put together. */
export interface MatchedSystems {
  /** The group of each system, by its place. */
  readonly groupOf: readonly number[]
  readonly why: readonly (MatchWhy | null)[]
  readonly questions: readonly MatchQuestion[]
}

/** Everything that a supplier's group is known by: numbers and normalised names. */
export type KnownSuppliers = ReadonlyMap<number, ReadonlySet<string>>

/** Systems with one name and one supplier; they are one, and are compared as one. */
interface Named {
  readonly name: NameKey
  readonly supplier: number | null
  readonly places: number[]
  readonly aliases: Set<string>
}

const nobody: ReadonlySet<string> = new Set()

/**
 * Which systems are one: those of the same id, of the same supplier and name, of the same name where only one supplier
 * is said of it, and what somebody decided. What only resembles another is asked.
 */
export function matchSystems(
  systems: readonly SystemToMatch[],
  suppliers: KnownSuppliers,
  decisions: readonly MatchDecision[],
  byRecord: ByRecord = noneByRecord
): MatchedSystems {
  const groups = new Groups(systems.length)
  const why: (MatchWhy | null)[] = systems.map(() => null)
  const join = (a: number, b: number, reason: MatchWhy): void => {
    if (!groups.join(a, b)) return
    const later = Math.max(a, b)
    // That somebody decided is told at whichever is not yet explained.
    const place = reason === 'decision' && why[later] !== null ? Math.min(a, b) : later
    why[place] ??= reason
  }
  const named = byNameAndSupplier(systems, suppliers, byRecord.apart)
  joinSameIds(systems, join)
  for (const { places, supplier } of named)
    if (supplier !== null) for (const place of places) join(places[0] ?? place, place, 'number')
  const lone = joinUnsaid(named, join)
  const said = new Decisions(decisions)
  const sideOf = ({ name, supplier }: Named) => ({
    key: name.key,
    suppliers: supplier === null ? nobody : (suppliers.get(supplier) ?? nobody)
  })
  joinDecided(named, said, sideOf, join)
  joinRecords(systems, byRecord, join)
  const questions = nearQuestions(named, groups, lone).flatMap(({ left, right, ...question }) => {
    const [a, b] = [named[left], named[right]]
    if (!a || !b || said.of(sideOf(a), sideOf(b)) !== null) return []
    const [one = 0] = a.places
    const [other = 0] = b.places
    if (groups.of(one) === groups.of(other)) return []
    const sides = [a, b].map(({ name, supplier }) => ({ key: name.key, supplier: keyOf(suppliers, supplier) }))
    return [{ ...question, left: one, right: other, sides: sides as unknown as MatchQuestion['sides'] }]
  })
  return { groupOf: systems.map((_, place) => groups.of(place)), why, questions }
}

/** What a supplier is remembered by: its number, else its first name. */
function keyOf(suppliers: KnownSuppliers, supplier: number | null): string {
  const known = supplier === null ? [] : [...(suppliers.get(supplier) ?? [])]
  return known.find((key) => /^\d+$/.test(key)) ?? known[0] ?? ''
}

type Join = (a: number, b: number, reason: MatchWhy) => void

function joinSameIds(systems: readonly SystemToMatch[], join: Join): void {
  const first = new Map<string, number>()
  systems.forEach(({ id }, place) => {
    const known = first.get(id)
    if (known === undefined) first.set(id, place)
    else join(known, place, 'id')
  })
}

function byNameAndSupplier(
  systems: readonly SystemToMatch[],
  suppliers: KnownSuppliers,
  apart: ReadonlySet<string>
): readonly Named[] {
  const groupByName = new Map<string, number>()
  for (const [group, names] of suppliers) for (const name of names) groupByName.set(name, group)
  const all: ReadonlySet<string> = new Set(groupByName.keys())
  const locals = new Map<string, ReadonlySet<string>>()
  const named = new Map<string, Named>()
  /** By supplier and name as it is written, where these alone say which it is. */
  const known = new Map<number | null, Map<string, Named>>()
  systems.forEach(({ id: record, name, aliases, supplier, municipality }, place) => {
    if (apart.has(record)) return
    const local = getOrMake(locals, municipality, () => localWords(municipality))
    const context: NameContext = { suppliers: supplier === null ? all : (suppliers.get(supplier) ?? nobody), local }
    const written = getOrMake(known, supplier, () => new Map<string, Named>())
    let one = written.get(name)
    if (!one) {
      const key = systemKey(name, context)
      // Whose it is may stand in its name alone.
      const maker = supplier ?? (key.supplier === null ? null : (groupByName.get(key.supplier) ?? null))
      one = getOrMake(named, `${maker} ${key.key}`, () => ({
        name: key,
        supplier: maker,
        places: [],
        aliases: new Set<string>()
      }))
      // A name without the municipality's own word is compared alike everywhere.
      if (!key.words.some((word) => local.has(word))) written.set(name, one)
    }
    one.places.push(place)
    for (const alias of aliases) one.aliases.add(systemKey(alias, context).key)
  })
  return [...named.values()]
}

const localWords = (municipality: string): ReadonlySet<string> =>
  new Set(
    fold(municipality)
      .split(' ')
      .filter((word) => word.length > 2 && word !== 'kommune')
  )

type Near = Omit<MatchQuestion, 'sides'>

/** From this share on, the others of a name are slips in its supplier. */
const nearlyAll = 0.9

/**
 * Systems of which nobody said a supplier are one with the only supplier's of that name, or with each other where there
 * is none. Where there are several, nothing speaks for one of them: each stays apart, and nobody is asked. Answers the
 * places in `named` that stayed apart.
 */
function joinUnsaid(named: readonly Named[], join: Join): ReadonlySet<number> {
  const byKey = new Map<string, Named[]>()
  for (const one of named) {
    const list = one.supplier === null ? undefined : byKey.get(one.name.key)
    if (list) list.push(one)
    else if (one.supplier !== null) byKey.set(one.name.key, [one])
  }
  const apart = new Set<number>()
  named.forEach(({ name, supplier, places }, index) => {
    if (supplier !== null) return
    const makers = byKey.get(name.key) ?? []
    const all = makers.reduce((sum, maker) => sum + maker.places.length, 0)
    const only = makers.find((maker) => maker.places.length >= all * nearlyAll)
    if (makers.length > 0 && !only) apart.add(index)
    else for (const place of places) join(only?.places[0] ?? places[0] ?? place, place, 'name')
  })
  return apart
}

function joinDecided(
  named: readonly Named[],
  said: Decisions,
  sideOf: (of: Named) => { readonly key: string; readonly suppliers: ReadonlySet<string> },
  join: Join
): void {
  const byKey = new Map<string, Named[]>()
  for (const one of named) byKey.set(one.name.key, [...(byKey.get(one.name.key) ?? []), one])
  for (const { left, right, verdict } of said.all()) {
    if (verdict !== 'same') continue
    for (const a of byKey.get(left.key) ?? [])
      for (const b of byKey.get(right.key) ?? [])
        if (said.of(sideOf(a), sideOf(b)) === 'same') join(a.places[0] ?? 0, b.places[0] ?? 0, 'decision')
  }
}

/** Below this nobody is asked. */
const leastAsked = 0.8
/** What it costs that a supplier is unknown: the name alone must say more. */
const unknownSupplier = 0.1

function nearQuestions(named: readonly Named[], groups: Groups, lone: ReadonlySet<number>): readonly Near[] {
  const names = named.map(({ name, aliases }) => ({ key: name.key, words: name.words, aliases: [...aliases] }))
  const agreement = (a: number, b: number): MatchQuestion['supplier'] | null => {
    const [x, y] = [named[a]?.supplier ?? null, named[b]?.supplier ?? null]
    if (x !== null && y !== null) return x === y ? 'same' : null
    return 'unknown'
  }
  const mayBeSame = (a: number, b: number): boolean =>
    !lone.has(a) &&
    !lone.has(b) &&
    groups.of(named[a]?.places[0] ?? 0) !== groups.of(named[b]?.places[0] ?? 0) &&
    agreement(a, b) !== null
  const near = nearPairs(names, mayBeSame).flatMap((pair): Near[] => {
    const supplier = agreement(pair.left, pair.right) ?? 'unknown'
    const score = Math.round((pair.score - (supplier === 'unknown' ? unknownSupplier : 0)) * 100) / 100
    return score >= leastAsked ? [{ ...pair, score, supplier }] : []
  })
  return near.filter(oneMaker(named, near))
}

/** Keeps no question of a name without a supplier that resembles names of several suppliers: nothing speaks for one. */
function oneMaker(named: readonly Named[], near: readonly Near[]): (of: Near) => boolean {
  const makers = new Map<number, Set<number | null>>()
  for (const { left, right } of near)
    for (const [own, other] of [
      [left, right],
      [right, left]
    ] as const)
      if (named[own]?.supplier === null)
        makers.set(own, (makers.get(own) ?? new Set()).add(named[other]?.supplier ?? null))
  return ({ left, right }) => (makers.get(left)?.size ?? 0) <= 1 && (makers.get(right)?.size ?? 0) <= 1
}
