import type { EntityName, Field } from '../../kernel/field.ts'
import { factFields } from '../consolidation/facts.ts'
import { packageParts, packedFields } from './profiles.ts'

/**
 * What a central office tells a municipality: `otherwise`: another value counts than the one it says; `lacking`: most others
 * have a field filled; `conflict`: others say otherwise and nothing is decided; `question`: whether two names mean the same;
 * `gap`: what the law wants is missing or out of date; `message`: in the office's own words. Codes are stored and sent.
 */
export const findingKinds = ['message', 'otherwise', 'conflict', 'question', 'lacking', 'gap'] as const
/** One of {@link findingKinds}. */
export type FindingKind = (typeof findingKinds)[number]

/** Why a value counts at the central office, or why two names may be one; the codes are those of rules and reasons. */
export type FindingRule = string

/** One thing that a central office tells; texts are in the language of the package. */
export interface Finding {
  readonly kind: FindingKind
  /** null: it is about no record. */
  readonly entity: EntityName | null
  /** The municipality's own id of the record; null: it is about none. */
  readonly recordId: string | null
  /** What the record is called there; '' for none. */
  readonly name: string
  /** A field's key, of a gap its column's; null: it is about no field. */
  readonly field: string | null
  /** What the municipality's package said (JSON); as long as it still says so, nothing was done about it. '' for a gap. */
  readonly said: string
  /** The same as it is read; '' for nothing. */
  readonly ours: string
  /** What counts, what others say with how many do, what the other is called, why it is a gap. */
  readonly theirs: string
  /** Why it counts; '' where nothing does. */
  readonly rule: FindingRule
  /** How many municipalities say what counts (of a gap in what most have: how many have it); null: nobody is counted. */
  readonly count: number | null
  /** How many others have the record at all; null: nobody is counted. */
  readonly of: number | null
}

/** How many findings there are of each kind. */
export type FindingCounts = Readonly<Record<FindingKind, number>>

/** Counts findings by kind. */
export function countFindings(findings: readonly Pick<Finding, 'kind'>[]): FindingCounts {
  const counts = Object.fromEntries(findingKinds.map((kind) => [kind, 0])) as Record<FindingKind, number>
  for (const { kind } of findings) counts[kind]++
  return counts
}

/** What feedback has of records: facts that are so for everybody, of those that are put together across municipalities. */
export const feedbackEntities = ['supplier', 'system'] as const

/**
 * The fields of which feedback can say another value: facts that may leave for another municipality. A use, a protocol, an
 * agreement is nobody else's to say.
 */
export function feedbackFields(name: EntityName): readonly Field[] {
  if (name !== 'supplier' && name !== 'system') return []
  const facts = new Set(factFields(name).map(({ key }) => key))
  return packedFields(name, 'municipality', { parts: packageParts }).filter(
    ({ key, part }) => part === undefined && (facts.has(key) || key === 'name')
  )
}

/** Whether a finding asks the municipality for an answer: what is missing its own matrix tells it already. */
export function asksForAnswer(kind: FindingKind): boolean {
  return kind === 'otherwise' || kind === 'conflict' || kind === 'question'
}
