import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { Values } from '../../../../src-shared/kernel/value.ts'

/** How a record of packages written before a schema is put into that schema's words. */
export interface PackageUpgrade {
  /** The schema that it leads to: packages of an older one need it. */
  readonly to: number
  /** Its values by today's keys. */
  readonly upgrade: (entity: EntityName, values: Values) => Values
}

/**
 * What older packages say otherwise, in order. Empty as long as fields were only added: a field's key is never used anew,
 * so what an older package says still means the same.
 */
export const packageUpgrades: readonly PackageUpgrade[] = []

/** A record of a package of an older schema, in today's words. */
export function upgraded(
  schema: number,
  entity: EntityName,
  values: Values,
  upgrades: readonly PackageUpgrade[] = packageUpgrades
): Values {
  let now = values
  for (const { to, upgrade } of upgrades) if (schema < to) now = upgrade(entity, now)
  return now
}
