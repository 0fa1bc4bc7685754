import type { EntityName, Field } from '../kernel/field.ts'
import type { FieldValue } from '../kernel/value.ts'
import { adaptableFields } from './protocol/adaptation.fields.ts'
import { catalogueFields } from './systems/deviation.fields.ts'

/**
 * Entities whose records say one field of another record otherwise, beside it: `field` is the field's key, `value` what is
 * said of it in its canonical text (`kernel/own-value.ts`). There is one for each field of what they belong to.
 */
export const ownValues = {
  deviation: { belongsTo: 'system', fields: catalogueFields },
  adaptation: { belongsTo: 'participation', fields: adaptableFields }
} as const satisfies Partial<Record<EntityName, { belongsTo: string; fields: readonly Field[] }>>

/** An entity of `ownValues`. */
export type OwnValueEntity = keyof typeof ownValues

/** Their names. */
export const ownValueEntities = Object.keys(ownValues) as readonly OwnValueEntity[]

/** Whether an entity is one of them. */
export function saysOwnValues(entity: EntityName): entity is OwnValueEntity {
  return entity in ownValues
}

/** The field with this key that such an entity can say; undefined where it cannot. */
export function ownValueField(entity: OwnValueEntity, key: FieldValue | undefined): Field | undefined {
  return ownValues[entity].fields.find((field) => field.key === key)
}
