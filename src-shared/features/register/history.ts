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
  'revoke',
  'reveal',
  'request',
  'decline',
  'recover'
] as const
/** One of the things that can happen to a record. */
export type HistoryAction = (typeof historyActions)[number]

/**
 * What entries tell of beside the catalogue's entities; append-only, each with a text (i18n topic `history`). A name
 * that is not among them is shown as it stands.
 */
export const otherHistoryEntities = [
  'user',
  'setting',
  'area',
  'cprAudit',
  'protocolVersion',
  'shieldingCase',
  'shieldingExtract',
  'shieldingContext',
  'decisionKey',
  'shieldingGuideline',
  'heldPackage',
  'centralDecision',
  'feedback'
] as const
/** Something that has a history and is no entity of the catalogue. */
export type OtherHistoryEntity = (typeof otherHistoryEntities)[number]

/** The fields that an entry changed: field key -> value before, value after (null: nothing was said). */
export type HistoryChanges = Readonly<Record<string, readonly [before: FieldValue, after: FieldValue]>>

/** What a purge tells for `verify`, for the list of purges and for restoring: nothing that helps a reader. */
const forRestoring: ReadonlySet<string> = new Set(['purge', 'keeps', 'retold'])

/** What an entry tells a reader, in the order in which it was told. */
export function readableChanges(action: string, changes: HistoryChanges): HistoryChanges {
  if (action !== 'purge') return changes
  return Object.fromEntries(Object.entries(changes).filter(([key]) => !forRestoring.has(key)))
}

/** Whether an entry tells of a field: what it became, or that its earlier values were purged. */
export function tellsOfField(action: string, changes: HistoryChanges, field: string): boolean {
  if (action !== 'purge') return Object.hasOwn(changes, field)
  const purged = changes['fields']?.[1]
  return Array.isArray(purged) && purged.some((key) => key === field)
}

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

/** What `verify` can find wrong with the history; each has a text (i18n topic `history-problems`). */
export const historyProblems = [
  'altered',
  'removed',
  'reordered',
  'inserted',
  'payloadRemoved',
  'payloadInserted',
  'purgeUntold',
  'headMissing',
  'headForged',
  'headDiffers',
  'keysDiffer',
  'unprotected'
] as const
/** One of the things that can be wrong with the history. */
export type HistoryProblem = (typeof historyProblems)[number]

/** A problem and the entry it was found at. */
export interface HistoryFinding {
  /** Place of the entry in the sequence; 0 where the whole history is meant. */
  readonly seq: number
  readonly problem: HistoryProblem
  /** For `removed`: the last one that is gone. For `reordered`: where the entry belongs. */
  readonly to?: number
}

/** How a head that was exported earlier compares with the register; each has a text (i18n topic `history-problems`). */
export const headOutcomes = ['asThen', 'differs', 'shorter', 'otherRegister', 'forged'] as const
/** One of the ways a head can compare. */
export type HeadOutcome = (typeof headOutcomes)[number]

/** What holding an exported head against the register came to. */
export interface HeadComparison {
  readonly outcome: HeadOutcome
  /** What the file says: entries, when, and of which register. */
  readonly count: number
  readonly at: string
  readonly registerName: string
}
