import type { Entity, EntityName, Field } from '../../kernel/field.ts'
import { catalogue } from '../catalogue.ts'

/**
 * Which of several values counts: what most say, the newest, the supplier's own (what most say where it says nothing), what
 * somebody chose. Codes are stored.
 */
export const factRules = ['majority', 'newest', 'supplier', 'hand'] as const
/** One of {@link factRules}. */
export type FactRule = (typeof factRules)[number]

/** Holds for a field of which nobody said otherwise. */
export const usualRule: FactRule = 'majority'

/** What says how each one keeps it, and differs without anybody being wrong. */
const ownMatters: ReadonlySet<string> = new Set([
  'aliases',
  'version',
  'externalId',
  'taskCodes',
  'licence',
  'reviewedOn',
  'nextReviewOn',
  'software',
  'systemCategory',
  'category'
])

const known = new Map<EntityName, readonly Field[]>()

/** The catalogue's facts of an entity: what is so for everybody, so that two who say otherwise contradict each other. */
export function factFields(name: EntityName): readonly Field[] {
  const fields = known.get(name) ?? factsOf(catalogue[name])
  known.set(name, fields)
  return fields
}

function factsOf(entity: Entity): readonly Field[] {
  return entity.fields.filter(
    ({ key, kind, part, personal }) =>
      part === undefined && personal !== true && key !== entity.title && kind !== 'longText' && !ownMatters.has(key)
  )
}

/** A value with who says it, as far as choosing needs it. */
export interface Claim {
  /** The same for the same value. */
  readonly key: string
  /** UTC instant at which its package first said it. */
  readonly at: string
  /** Whether the supplier itself says it. */
  readonly bySupplier: boolean
}

/** The value that counts by a rule; null: none does, as several are said as often, or somebody is to choose. */
export function settledBy(rule: FactRule, claims: readonly Claim[]): string | null {
  if (claims.length === 0) return null
  const newest = claims.reduce((best, claim) => (claim.at > best.at ? claim : best))
  if (rule === 'newest') return newest.key
  const own = claims.find(({ bySupplier }) => bySupplier)
  if (rule === 'supplier' && own) return own.key
  if (rule === 'hand') return null
  const counted = new Map<string, number>()
  for (const { key } of claims) counted.set(key, (counted.get(key) ?? 0) + 1)
  const [first, second] = [...counted].sort((a, b) => b[1] - a[1])
  return first && first[1] !== second?.[1] ? first[0] : null
}
