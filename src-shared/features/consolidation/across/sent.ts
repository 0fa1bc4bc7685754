import type { Entity, EntityName, Field } from '../../../kernel/field.ts'
import { type Country, isFor } from '../../../kernel/language.ts'
import { catalogue } from '../../catalogue.ts'
import { type PackagePart, type PackageProfile, packedFields } from '../../exchange/profiles.ts'

/** The profiles of which a municipality is counted, the fullest first: of several packages of one, the first counts. */
export const countedProfiles = ['centralOffice', 'municipality', 'public'] as const satisfies readonly PackageProfile[]
/** One of {@link countedProfiles}. */
export type CountedProfile = (typeof countedProfiles)[number]

/** The entity by which a package tells that a part was sent: it is there, if without a row, whenever the part is. */
const tellsPart: Readonly<Partial<Record<PackagePart, EntityName>>> = {
  systems: 'system',
  use: 'dependency',
  protocol: 'processingActivity',
  agreements: 'agreement',
  subscriptions: 'subscriptionSource',
  assessments: 'riskAssessment'
}

/** The parts that a package came with, by the entities that it has. */
export function sentParts(counts: Readonly<Partial<Record<EntityName, number>>>): readonly PackagePart[] {
  return Object.entries(tellsPart).flatMap(([part, entity]) =>
    counts[entity] === undefined ? [] : [part as PackagePart]
  )
}

const known = new Map<string, Entity>()

/**
 * An entity with those of its wanted fields that can come in such a package: what stays at home, as everything about a
 * person does, is not held against anybody.
 */
export function wantedOf(
  name: EntityName,
  profile: CountedProfile,
  parts: readonly PackagePart[],
  country: Country
): Entity {
  const key = [name, profile, country, ...parts].join(' ')
  const made = known.get(key) ?? narrowed(name, profile, parts, country)
  known.set(key, made)
  return made
}

function narrowed(name: EntityName, profile: CountedProfile, parts: readonly PackagePart[], country: Country): Entity {
  const fields = packedFields(name, profile, { parts }).filter(
    (field: Field) =>
      field.wanted &&
      isFor(field, country) &&
      field.personal !== true &&
      !('entity' in field && field.entity === 'person')
  )
  return { ...catalogue[name], fields }
}
