import { type EntityName, entityNames } from '../../src-shared/kernel/field.ts'

/** Where each entity's list lives; a record's page is below it. */
export const listPaths: Readonly<Record<EntityName, string>> = {
  system: '/systems/all',
  systemCategory: '/systems/categories',
  software: '/systems/software',
  platform: '/systems/platforms',
  contract: '/systems/contracts',
  dependency: '/systems/dependencies',
  unitUse: '/systems/unit-uses',
  document: '/systems/documents',
  deviation: '/systems/deviations',
  processingActivity: '/protocol/activities',
  processingLine: '/protocol/lines',
  transfer: '/protocol/transfers',
  participation: '/protocol/participations',
  jointArrangement: '/protocol/joint',
  adaptation: '/protocol/adaptations',
  agreement: '/protocol/agreements',
  subProcessor: '/protocol/sub-processors',
  oversight: '/protocol/oversights',
  oversightQuestion: '/protocol/oversight-questions',
  riskAssessment: '/protocol/risks',
  riskScenario: '/protocol/scenarios',
  measure: '/protocol/measures',
  impactAssessment: '/protocol/impact',
  subscriptionSource: '/cpr/sources',
  cprSubscription: '/cpr/subscriptions',
  subjectCategory: '/protocol/subjects',
  dataCategory: '/protocol/data',
  recipient: '/protocol/recipients',
  organisationUnit: '/organisation/units',
  person: '/organisation/people',
  supplier: '/organisation/suppliers',
  municipality: '/organisation/municipality'
}

/** The address of a record's page. */
export function recordPath(entity: EntityName, id: string): string {
  return `${listPaths[entity]}/${id}`
}

/** The address of a record's page, opened at one of its fields. */
export function fieldPath(entity: EntityName, id: string, field: string): string {
  return `${recordPath(entity, id)}?field=${encodeURIComponent(field)}`
}

/** The address where a new record is written. */
export function newPath(entity: EntityName): string {
  return `${listPaths[entity]}/new`
}

/** The address where records of an entity are compared side by side; null where there is no such page. */
export function comparePath(entity: EntityName, ids: readonly string[]): string | null {
  if (entity !== 'system') return null
  const [a = '', b = ''] = ids
  return `/systems/compare?${new URLSearchParams(b ? { a, b } : { a })}`
}

/** The entity a name stands for, where it is one. */
export function entityOf(name: string): EntityName | null {
  return entityNames.find((known) => known === name) ?? null
}
