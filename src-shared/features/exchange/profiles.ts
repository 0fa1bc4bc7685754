import type { Entity, EntityName, Field } from '../../kernel/field.ts'
import { catalogue } from '../catalogue.ts'
import { type Audience, travels } from './travels.ts'

/** Whom a package is for. */
export const packageProfiles = ['centralOffice', 'municipality', 'supplier', 'public'] as const
/** One of {@link packageProfiles}. */
export type PackageProfile = (typeof packageProfiles)[number]

const audiencesOf: Readonly<Record<PackageProfile, readonly Audience[]>> = {
  centralOffice: ['everyone', 'partners', 'open', 'authorities', 'centre'],
  municipality: ['everyone', 'partners', 'open', 'authorities'],
  supplier: ['everyone', 'partners'],
  public: ['everyone', 'open']
}

/** What somebody can choose to send; `figures` are the key figures of audits and shieldings and how ready one is. */
export const packageParts = [
  'systems',
  'use',
  'protocol',
  'agreements',
  'subscriptions',
  'assessments',
  'figures'
] as const
/** One of {@link packageParts}. */
export type PackagePart = (typeof packageParts)[number]

const partOf: Readonly<Record<EntityName, PackagePart | null>> = {
  // Who it is from always goes along.
  municipality: null,
  supplier: 'systems',
  systemCategory: 'systems',
  software: 'systems',
  system: 'systems',
  document: 'systems',
  organisationUnit: 'use',
  person: 'use',
  platform: 'use',
  dependency: 'use',
  unitUse: 'use',
  deviation: 'use',
  subjectCategory: 'protocol',
  dataCategory: 'protocol',
  recipient: 'protocol',
  processingActivity: 'protocol',
  processingLine: 'protocol',
  transfer: 'protocol',
  participation: 'protocol',
  jointArrangement: 'protocol',
  adaptation: 'protocol',
  contract: 'agreements',
  agreement: 'agreements',
  subProcessor: 'agreements',
  oversight: 'agreements',
  oversightQuestion: 'agreements',
  riskAssessment: 'assessments',
  riskScenario: 'assessments',
  measure: 'assessments',
  impactAssessment: 'assessments',
  subscriptionSource: 'subscriptions',
  cprSubscription: 'subscriptions'
}

/** Records that others name; they go along with whoever names them, whatever was chosen. */
export const namedEntities: ReadonlySet<EntityName> = new Set<EntityName>([
  'organisationUnit',
  'supplier',
  'systemCategory',
  'software',
  'platform',
  'subjectCategory',
  'dataCategory',
  'recipient'
])

/**
 * What a municipality says and a supplier answers to: the fields of a question that are not its answer. Where an answered
 * package says them otherwise, that is shown and not proposed.
 */
export const askedOf: Readonly<Partial<Record<EntityName, ReadonlySet<string>>>> = {
  oversightQuestion: new Set(['oversight', 'number', 'name'])
}

/** What is sent of a register. */
export interface PackageScope {
  readonly parts: readonly PackagePart[]
  /** Only what belongs to these units and those below them; empty: everything. */
  readonly units: readonly string[]
  /** Only what is about these systems; empty: everything. */
  readonly systems: readonly string[]
  /** For a supplier: whose systems and agreements. */
  readonly supplier: string | null
}

/** The keys of the fields that may leave for an audience. */
export function keysOf(name: EntityName, audience: Audience): readonly string[] {
  return travels[name][audience]?.split(' ') ?? []
}

/** Whether an entity goes into a package at all: its part was chosen, or others that go name it. */
export function isPacked(name: EntityName, profile: PackageProfile, { parts }: Pick<PackageScope, 'parts'>): boolean {
  const part = partOf[name]
  if (!goes(name, catalogue[name].title, profile)) return false
  return part === null || parts.includes(part) || namedEntities.has(name)
}

/** Whether all records of an entity go, not only those that others name. */
export function isChosen(name: EntityName, { parts }: Pick<PackageScope, 'parts'>): boolean {
  const part = partOf[name]
  return part === null || parts.includes(part)
}

function goes(name: EntityName, key: string, profile: PackageProfile): boolean {
  return audiencesOf[profile].some((audience) => keysOf(name, audience).includes(key))
}

/**
 * The fields of an entity in a package, in the catalogue's order. What tells how a municipality uses a system goes with
 * `use`; a reference goes where what it names goes too.
 */
export function packedFields(
  name: EntityName,
  profile: PackageProfile,
  scope: Pick<PackageScope, 'parts'>
): readonly Field[] {
  const entity: Entity = catalogue[name]
  return entity.fields.filter((field) => {
    if (!goes(name, field.key, profile)) return false
    if (field.part !== undefined && !scope.parts.includes('use')) return false
    return field.kind === 'ref' || field.kind === 'refs' ? isPacked(field.entity, profile, scope) : true
  })
}
