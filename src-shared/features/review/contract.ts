import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import type { RefView } from '../../kernel/value.ts'
import { type ReviewedEntity, type ReviewPeriods, reviewedEntities } from './standing.ts'

const entity = z.enum(reviewedEntities)
const months = z.int().min(1).max(120)

/** So many records are verified at once: some hundred milliseconds of one transaction. */
export const mostVerified = 500

/** A verification that was just written: enough to take it back. */
export interface VerifiedRecord extends RefView {
  /** The record's version after it. */
  readonly version: number
}

/** What verifying answers. */
export interface Verified {
  readonly entity: ReviewedEntity
  /** The civil date, in the register's zone. */
  readonly on: string
  /** The records that were changed; those that said the same already are left out. */
  readonly records: readonly VerifiedRecord[]
}

const record = z.object({ id: z.uuid(), version: z.int() })

/**
 * Verification: a dated event by a person. `review.verify` writes today and the user's name on each record, all in one
 * transaction, so the history keeps each of them; where versions are given, throws record.conflict when somebody saved
 * in between. `review.undo` takes back what it answered: throws record.conflict when the record was changed since.
 */
export const reviewContract = {
  'review.verify': channel<Verified>()(
    'command',
    'register.write',
    z.object({
      entity,
      records: z
        .array(z.object({ id: z.uuid(), version: z.int().nullable().default(null) }))
        .min(1)
        .max(mostVerified)
    })
  ),
  'review.undo': channel<null>()(
    'command',
    'register.write',
    z.object({ entity, records: z.array(record).min(1).max(mostVerified) })
  ),
  'review.periods': channel<ReviewPeriods>()('query', 'register.read', z.object({})),
  // As an import: given to those who answer for the whole register.
  'review.setPeriods': channel<ReviewPeriods>()(
    'command',
    'register.import',
    z.object({ periods: z.partialRecord(entity, months) })
  )
}
