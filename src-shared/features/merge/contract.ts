import { z } from 'zod'
import { channel } from '../../ipc/channel.ts'
import type { EntityName } from '../../kernel/field.ts'
import type { FieldValue, RecordView, RefView, SaidBy } from '../../kernel/value.ts'
import { type MergeDifference, mergeSides } from './merge.rules.ts'

/** The entities of which two records can be made one. */
export const mergeable = ['organisationUnit', 'person', 'supplier', 'system'] as const
/** One of them. */
export type Mergeable = (typeof mergeable)[number]

const pair = { entity: z.enum(mergeable), keep: z.uuid(), drop: z.uuid() }

/**
 * What becomes of a record that refers to the one that goes: it refers to the kept one (`move`), it goes as the kept one
 * has the same already, which takes over what it lacks (`double`), or it goes as it would refer to itself (`self`).
 */
export type LinkOutcome = 'move' | 'double' | 'self'

/** A record that refers to the one that goes, by which fields, and what becomes of it. */
export interface MergedLink {
  readonly entity: EntityName
  readonly fields: readonly string[]
  readonly id: string
  readonly name: string
  readonly outcome: LinkOutcome
}

/** A user who was given the unit that goes: gets the kept one in its place, or holds that one already. */
export interface MergedUser {
  readonly id: string
  readonly name: string
  readonly outcome: 'move' | 'double'
}

/** A field that follows from another record once the two are one, whatever is chosen. */
export interface MergeSaid {
  readonly key: string
  readonly value: FieldValue
  readonly by: SaidBy
}

/** What a merge would do. */
export interface MergePreview {
  /** With the fields that KITOS is the master of: they stay as they are, whatever is chosen. */
  readonly keep: RecordView
  readonly drop: RecordView
  readonly differences: readonly MergeDifference[]
  /** Of the differences, those of which a choice changes nothing. */
  readonly said: readonly MergeSaid[]
  /** How many links there are, by outcome. */
  readonly counts: Readonly<Record<LinkOutcome, number>>
  /** The first thousand of them. */
  readonly links: readonly MergedLink[]
  /** Whose rights over records follow. */
  readonly users: readonly MergedUser[]
  /** Personal numbers kept for reasons with the one that goes; they stay there, sealed. */
  readonly keptNumbers: number
}

/** What a merge did. */
export interface MergeResult {
  readonly batchId: string
  readonly counts: Readonly<Record<LinkOutcome, number>>
}

/** Two records made one; what it touches may be anybody's, so it takes who answers for the whole register. */
export const mergeContract = {
  /** Other records that are called the same, legal forms, case and signs aside (of units: below the same one); the first few. */
  'merge.twins': channel<readonly RefView[]>()(
    'query',
    'register.read',
    z.object({ entity: z.enum(mergeable), id: z.uuid() })
  ),
  /** Refused: merge.same, record.notFound, record.deleted; merge.below, as nothing lies below itself. */
  'merge.preview': channel<MergePreview>()('query', 'register.import', z.object(pair)),
  /**
   * Makes them one in one transaction, to be undone as one piece (`import.undo`); the other one leaves a tombstone.
   * Refused as the preview is, and record.conflict when one of them was changed since it was looked at.
   */
  'merge.apply': channel<MergeResult>()(
    'job',
    'register.import',
    z.object({
      ...pair,
      jobId: z.uuid(),
      versions: z.object({ keep: z.number().int(), drop: z.number().int() }),
      choices: z.record(z.string().max(500), z.enum(mergeSides)).default({})
    })
  )
}
