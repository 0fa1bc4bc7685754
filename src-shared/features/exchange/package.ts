import { type Entity, type EntityName, entityNames, type Field } from '../../kernel/field.ts'
import type { Country } from '../../kernel/language.ts'
import { catalogue } from '../catalogue.ts'
import { feedbackEntities, feedbackFields } from './feedback.ts'
import { isPacked, type PackageProfile, type PackageScope, packedFields } from './profiles.ts'

/** What a package of single records is about. */
export const recordKinds = ['impactAssessment'] as const
/** One of {@link recordKinds}. */
export type RecordKind = (typeof recordKinds)[number]

/**
 * What a package is about: single records with what belongs to them, a register (or a part of it) by a profile, or what a
 * central office tells one municipality.
 */
export const packageKinds = [...recordKinds, 'register', 'feedback'] as const
/** One of {@link packageKinds}. */
export type PackageKind = (typeof packageKinds)[number]

/** The entities of such a package, in the order in which they may be written: what others refer to comes first. */
export const packageEntities = {
  impactAssessment: ['riskAssessment', 'riskScenario', 'measure', 'impactAssessment']
} as const satisfies Record<RecordKind, readonly EntityName[]>

/**
 * What stays at home: who answers for it and when it is due there, what was accepted, approved and asked of the
 * authority there, links into that municipality's own archive, and notes. Fields that name persons stay in any case.
 */
const staying: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  impactAssessment: ['activities', 'systems', 'unit', 'source', 'reusedId', 'url', 'note'],
  riskAssessment: [
    'systems',
    'activities',
    'unit',
    'assessedBy',
    'assessedOn',
    'acceptedByRole',
    'acceptedOn',
    'nextOn',
    'url',
    'note'
  ],
  riskScenario: ['note'],
  measure: ['owner', 'deadline', 'doneOn', 'note']
}

/** Steps of an impact assessment that are decided anew by whoever reuses it. */
const decidedAnew: ReadonlySet<string> = new Set(['authority', 'approval'])

/** The fields of an entity that travel in a package of an impact assessment. */
export function travellingFields(name: EntityName): readonly Field[] {
  const entity: Entity = catalogue[name]
  const home = staying[name] ?? []
  return entity.fields.filter(
    (field) =>
      !home.includes(field.key) &&
      field.personal !== true &&
      !(field.kind === 'ref' && field.entity === 'person') &&
      !(name === 'impactAssessment' && decidedAnew.has(field.section))
  )
}

/** What a package says of itself; its signature covers all of it. */
export interface PackageHead {
  /** UUID. */
  readonly id: string
  readonly kind: PackageKind
  /** Of a register: whom it is for and what was chosen; null for single records. */
  readonly profile: PackageProfile | null
  readonly scope: PackageScope | null
  /** Version of the register's schema that wrote it. */
  readonly schema: number
  readonly municipality: { readonly name: string; readonly nationalId: string | null; readonly country: Country }
  /** UTC instant. */
  readonly exportedAt: string
  /** SHA-256 (hex) over the values of each entity's records, as they were when they were signed. */
  readonly digests: Readonly<Partial<Record<EntityName, string>>>
  /** The same over the key figures; null where none were sent. */
  readonly figures: string | null
  /** Of feedback alone. */
  readonly feedback?: FeedbackHead | null | undefined
}

/** Whom feedback is for and what it is about. */
export interface FeedbackHead {
  readonly to: PackageHead['municipality']
  /** UTC instant at which the package that it is about was written. */
  readonly basis: string
  /** SHA-256 (hex) over what it tells. */
  readonly findings: string
}

/** The entities that a package can have. */
export function entitiesOf(head: Pick<PackageHead, 'kind' | 'profile' | 'scope'>): readonly EntityName[] {
  const { kind, profile, scope } = head
  if (kind === 'feedback') return feedbackEntities
  if (kind !== 'register') return packageEntities[kind]
  return profile && scope ? entityNames.filter((name) => isPacked(name, profile, scope)) : []
}

/** The fields of an entity that a package can have; whatever else stands in it is none of its. */
export function fieldsOfPackage(
  { kind, profile, scope }: Pick<PackageHead, 'kind' | 'profile' | 'scope'>,
  name: EntityName
): readonly Field[] {
  if (kind === 'feedback') return feedbackFields(name)
  if (kind !== 'register') return travellingFields(name)
  return profile && scope ? packedFields(name, profile, scope) : []
}

/** A key figure of a package; nothing of it tells of a person or a case. */
export interface PackedFigure {
  /** `audit`: of a source of CPR subscriptions; `shielding`: counts from five on; `readiness`: what is in place. */
  readonly area: 'audit' | 'shielding' | 'readiness'
  /** Which figure: a key of the area's own. */
  readonly key: string
  /** What it is about: a source's name, a month, a state; empty for the whole. */
  readonly subject: string
  readonly value: number | string | null
  /** Civil date it holds of; null: not dated. */
  readonly on: string | null
}

/** How a package's signature stands: `unknown` by a key that this register has not seen yet, `otherKey` by another than before. */
export type PackageTrust = 'known' | 'unknown' | 'otherKey' | 'broken'

/** What an impact assessment of a package holds, to be looked at before it is taken. */
export interface PackedAssessment {
  /** Its id in the package. */
  readonly id: string
  readonly name: string
  /** Longer texts by their field's key, in the fields' order. */
  readonly texts: readonly { readonly field: string; readonly text: string }[]
  readonly scenarios: readonly string[]
  readonly measures: readonly string[]
  /** Whether this register has taken it already, and as which record. */
  readonly taken: string | null
}

/** A package that was read and checked. */
export interface PackageView {
  readonly file: string
  /** SHA-256 of the file: what is taken later must be the same. */
  readonly sha256: string
  readonly head: PackageHead
  readonly trust: PackageTrust
  /** Entities whose rows were changed after they were signed. */
  readonly edited: readonly EntityName[]
  readonly assessments: readonly PackedAssessment[]
}
