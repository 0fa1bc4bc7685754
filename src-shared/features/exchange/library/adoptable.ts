import type { EntityName } from '../../../kernel/field.ts'

/** What can be looked up in the library and adopted from it, in the order in which it is shown. */
export const adoptableEntities = [
  'system',
  'processingActivity',
  'agreement',
  'impactAssessment'
] as const satisfies readonly EntityName[]
/** One of {@link adoptableEntities}. */
export type AdoptableEntity = (typeof adoptableEntities)[number]

/** Whether an entity is in the library. */
export function isAdoptable(entity: EntityName): entity is AdoptableEntity {
  return adoptableEntities.some((one) => one === entity)
}
