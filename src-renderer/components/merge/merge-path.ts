import { type Mergeable, mergeable } from '../../../src-shared/features/merge/contract.ts'
import type { Entity, EntityName } from '../../../src-shared/kernel/field.ts'
import { recordPath } from '../entity-paths.ts'

/** The address where a record and another one (null: to be chosen) are made one. */
export function mergePath(entity: EntityName, keep: string, drop: string | null = null): string {
  return `${recordPath(entity, keep)}/merge${drop === null ? '' : `?with=${drop}`}`
}

/** Whether two records of an entity can be made one. */
export function isMergeable(entity: Entity): entity is Entity & { readonly name: Mergeable } {
  return mergeable.some((name) => name === entity.name)
}
