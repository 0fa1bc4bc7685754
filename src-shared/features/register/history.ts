import type { FieldValue } from '../../kernel/value.ts'

/** What a history entry says happened to a record; append-only, as old entries keep their word. */
export const historyActions = [
  'create',
  'update',
  'delete',
  'restore',
  'import',
  'undo',
  'merge',
  'purge',
  'grant',
  'revoke'
] as const
/** One of the things that can happen to a record. */
export type HistoryAction = (typeof historyActions)[number]

/** The fields that an entry changed: field key -> value before, value after (null: nothing was said). */
export type HistoryChanges = Readonly<Record<string, readonly [before: FieldValue, after: FieldValue]>>

/** One change of one record, as a screen shows it. */
export interface HistoryItem {
  /** Place in the register's one sequence of changes; instants may tie, this never does. */
  readonly seq: number
  /** UTC instant, ISO 8601 with milliseconds. */
  readonly at: string
  readonly userId: string
  readonly batchId: string | null
  readonly entity: string
  readonly recordId: string
  /** The record's version after the change. */
  readonly version: number
  readonly action: HistoryAction
  /** null: purged; that something was changed is known, what is not. */
  readonly changes: HistoryChanges | null
}

/** One change of one field, newest first in lists. */
export interface FieldHistoryItem {
  readonly seq: number
  readonly at: string
  readonly userId: string
  readonly batchId: string | null
  readonly version: number
  readonly action: HistoryAction
  readonly before: FieldValue
  readonly after: FieldValue
}
