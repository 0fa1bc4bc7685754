import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'

/** A list as shown: what is exported of it, and how many rows that is. */
export interface ShownList {
  readonly entity: EntityName
  readonly query: Partial<ListQuery>
  readonly columns: readonly string[]
  readonly total: number
}
