import { z } from 'zod'
import { type EntityName, entityNames } from '../kernel/field.ts'
import type { FieldValue, RecordView, RefView } from '../kernel/value.ts'
import { channel } from './channel.ts'

const answer = z.object({
  value: z.enum(['yes', 'no', 'notApplicable', 'unknown']),
  reason: z.string().max(4000).optional(),
  word: z.string().max(400).optional(),
  source: z.string().max(400).optional(),
  on: z.string().max(10).optional()
})
/** A field's value as it comes in; the field's own rule is checked by `validateValues`. */
export const fieldValueSchema = z.union([
  z.null(),
  z.string().max(100_000),
  z.number(),
  answer,
  z.array(z.string().max(4000)).max(1000)
])

/** One filter: the values a field may have; `''` stands for empty, an answer by its value, a date by a range. */
export const filterSchema = z.union([
  z.object({ anyOf: z.array(z.string()).max(5000) }),
  z.object({ from: z.string().nullable(), to: z.string().nullable() })
])
/** A filter on one field. */
export type Filter = z.output<typeof filterSchema>

/** What a list shows: search words (all must match), filters that combine, sort, window of rows. */
export const listQuerySchema = z.object({
  search: z.string().max(200).default(''),
  filters: z.record(z.string(), filterSchema).default({}),
  sort: z.object({ field: z.string(), descending: z.boolean() }).nullable().default(null),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(0).max(200_000).default(100),
  /** Field keys wanted in the rows; null for all. */
  columns: z.array(z.string()).nullable().default(null),
  /** Also the deleted ones, for undoing a deletion. */
  deleted: z.boolean().default(false)
})
/** A list request after parsing. */
export type ListQuery = z.output<typeof listQuerySchema>

/** A list of which only the number of its records is asked: all of an entity, or those that filters leave. */
export const countedListSchema = z.object({
  entity: z.enum(entityNames),
  filters: z.record(z.string(), filterSchema).default({})
})
/** The same after parsing. */
export type CountedList = z.output<typeof countedListSchema>

/** A page of a list. */
export interface ListPage {
  readonly total: number
  readonly rows: readonly RecordView[]
}

/** How many records have each value of a field, under the other filters and the search. */
export interface FacetCount {
  /** Choice code, answer value, referred id; `''` for empty. */
  readonly value: string
  readonly label: string | null
  readonly count: number
}

/** A saved change of one record, as history shows it. */
export interface HistoryItem {
  readonly seq: number
  readonly at: string
  readonly user: string
  readonly userId: string
  readonly action: string
  readonly batchId: string | null
  /** Of an import or a package: its file and whom it is from. */
  readonly source?: string
  readonly version: number
  /** Its content was deleted for good: that something was changed is known, what is not. */
  readonly purged?: true
  readonly changes: Readonly<Record<string, readonly [FieldValue, FieldValue]>>
  /** Names of referred records in the changes. */
  readonly refs: Readonly<Record<string, RefView>>
}

/** What saving a record answers: the record as it now is. */
export interface Saved {
  readonly record: RecordView
}

const byId = z.object({ id: z.uuid() })

/**
 * The channels every entity has. `save` without id creates; with id it needs the version that was read and answers
 * `record.conflict` (with the record as it now is in `detail`) when somebody saved in between. Only the values given
 * are changed. `remove` leaves a tombstone that `restore` takes back.
 */
const perEntity = {
  list: channel<ListPage>()('query', 'register.read', listQuerySchema),
  get: channel<RecordView>()('query', 'register.read', byId),
  facets: channel<Readonly<Record<string, readonly FacetCount[]>>>()(
    'query',
    'register.read',
    listQuerySchema.extend({ fields: z.array(z.string()).max(40) })
  ),
  history: channel<readonly HistoryItem[]>()(
    'query',
    'register.read',
    z.object({ id: z.uuid(), field: z.string().nullable().default(null) })
  ),
  suggest: channel<readonly RefView[]>()(
    'query',
    'register.read',
    z.object({ search: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) })
  ),
  save: channel<Saved>()(
    'command',
    'register.write',
    z.object({
      id: z.uuid().nullable(),
      version: z.number().int().nullable(),
      values: z.record(z.string(), fieldValueSchema)
    })
  ),
  remove: channel<{ readonly version: number }>()(
    'command',
    'register.write',
    z.object({ id: z.uuid(), version: z.number().int() })
  ),
  restore: channel<Saved>()('command', 'register.write', byId)
}

/** What can be done with a record of any entity: the second half of the channel's name. */
export type EntityAction = keyof typeof perEntity
/** The actions of `EntityAction`, for those who register handlers. */
export const entityActions = Object.keys(perEntity) as EntityAction[]

type EntityChannels<E extends EntityName> = {
  [A in EntityAction as `${E}.${A}`]: (typeof perEntity)[A]
}

/** The channels of one entity, named `<entity>.<action>`. */
export function entityChannels<E extends EntityName>(entity: E): EntityChannels<E> {
  return Object.fromEntries(entityActions.map((a) => [`${entity}.${a}`, perEntity[a]])) as EntityChannels<E>
}
