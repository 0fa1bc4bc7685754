import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import { fieldValueSchema, listQuerySchema } from '../../ipc/entity-channels.ts'
import type { ErrorCode } from '../../kernel/errors.ts'
import { entityNames } from '../../kernel/field.ts'
import type { FieldValue, RefView } from '../../kernel/value.ts'

/** The most records that are changed at once. */
export const bulkAtMost = 100_000

const items = z.array(z.string().min(1).max(4000)).min(1).max(1000)

/** What becomes of a field: a value in place of the one that is there (null clears it), or items more or fewer. */
export const bulkChangeSchema = z.union([
  z.strictObject({ set: fieldValueSchema }),
  z.strictObject({ add: items }),
  z.strictObject({ remove: items })
])
/** A change of one field. */
export type BulkChange = z.output<typeof bulkChangeSchema>

const asked = {
  jobId: z.uuid(),
  entity: z.enum(entityNames),
  /** Which records: these, or those of a list (its window counts for nothing). */
  records: z.union([
    z.strictObject({ ids: z.array(z.uuid()).min(1).max(bulkAtMost) }),
    z.strictObject({ query: listQuerySchema })
  ]),
  /** Field key -> change; fields of `bulkFields`. */
  values: z.record(z.string(), bulkChangeSchema).refine((values) => Object.keys(values).length > 0)
}

/** How often a field holds a value now among the records that would change. */
export interface BulkFrom {
  readonly value: FieldValue
  readonly count: number
}

/** What becomes of one field. */
export interface BulkFieldPreview {
  readonly field: string
  /** Records in which it would change, and those that say so already. */
  readonly changes: number
  readonly same: number
  /** The commonest values it changes from; `others` counts the records with yet other ones. */
  readonly from: readonly BulkFrom[]
  readonly others: number
}

/** Records that stay as they are, for one reason. */
export interface BulkRefusal {
  readonly code: ErrorCode
  readonly params: Readonly<Record<string, string | number>>
  /** The field whose new value is refused; null where the record as a whole is. */
  readonly field: string | null
  readonly count: number
  /** A few of them. */
  readonly examples: readonly RefView[]
}

interface Counted {
  /** Records that were meant. */
  readonly total: number
  /** Of them, those that change. */
  readonly changed: number
  readonly refusedCount: number
  readonly refused: readonly BulkRefusal[]
}

/** What a bulk edit would do. */
export interface BulkPreview extends Counted {
  readonly fields: readonly BulkFieldPreview[]
  /** Names of the records that the fields' values refer to. */
  readonly refs: Readonly<Record<string, RefView>>
}

/** What a bulk edit did; `batchId` is what `import.undo` takes back, null where nothing changed. */
export interface BulkResult extends Counted {
  readonly batchId: string | null
}

/**
 * Many records at once. What is refused for a record (not in one's units, deleted, a value that does not pass) leaves
 * that record as it is and the others go on. Applying is one transaction, each record with its history in one batch.
 */
export const bulkContract = {
  'bulk.preview': channel<BulkPreview>()('job', 'register.write', z.object(asked)),
  'bulk.apply': channel<BulkResult>()('job', 'register.write', z.object(asked))
}
