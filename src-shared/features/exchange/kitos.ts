import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import type { EntityName } from '../../kernel/field.ts'
import type { RefView } from '../../kernel/value.ts'
import { catalogue } from '../catalogue.ts'

/** What KITOS has grids of that this register has records of: systems with their use, contracts, agreements. */
export const kitosEntities = ['system', 'contract', 'agreement'] as const satisfies readonly EntityName[]
/** One of them. */
export type KitosEntity = (typeof kitosEntities)[number]

/** The fields that KITOS is the master of, by entity. */
export type KitosFields = Readonly<Record<KitosEntity, readonly string[]>>

/** What was read of a grid last. */
export interface KitosReading {
  readonly entity: KitosEntity
  readonly file: string
  /** UTC instant. */
  readonly readAt: string
  /** How many records it names. */
  readonly named: number
  /** Those that an earlier file named and this one does not; nothing is deleted. */
  readonly gone: readonly RefView[]
}

/** Which fields KITOS is the master of, and what it said last. */
export interface KitosState {
  readonly fields: KitosFields
  readonly readings: readonly KitosReading[]
}

const known = (entity: KitosEntity) =>
  z.array(z.string().refine((key) => catalogue[entity].fields.some((field) => field.key === key))).max(200)

/** Living beside KITOS: its exports are the master of chosen fields. */
export const kitosContract = {
  'kitos.get': channel<KitosState>()('query', 'register.read', z.object({})),
  'kitos.set': channel<KitosState>()(
    'command',
    'register.import',
    z.object({
      fields: z.object({ system: known('system'), contract: known('contract'), agreement: known('agreement') })
    })
  )
}
