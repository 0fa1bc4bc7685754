import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { ListQuery } from '../../../src-shared/ipc/entity-channels.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'

/** A list as shown: what is exported of it, and how many rows that is. */
export interface ShownList {
  readonly entity: EntityName
  readonly query: Partial<ListQuery>
  readonly columns: readonly string[]
  readonly total: number
  /** The matrix of what is missing, where that is what is shown: its question instead of the list's. */
  readonly matrix?: ChannelInput<'export.save'>['matrix']
}
