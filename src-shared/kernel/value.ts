import type { EntityName } from './field.ts'

/** The four answers a question can have; empty (null) is the fifth state: nobody has said anything. */
export const answerValues = ['yes', 'no', 'notApplicable', 'unknown'] as const
/** One of the answers; `unknown` is a said "don't know" and not the same as empty. */
export type AnswerValue = (typeof answerValues)[number]

/** An answer with what was said beside it. */
export interface Answer {
  readonly value: AnswerValue
  /** Why it is not relevant (wanted with `notApplicable`, not required). */
  readonly reason?: string
  /** For `unknown`: the word as it was written, where and when (civil date). */
  readonly word?: string
  readonly source?: string
  readonly on?: string
}

/**
 * What a field holds: text, civil date, url, e-mail, national id and choice code as string, whole numbers, an answer,
 * a reference as the target's id, lists and references to several as arrays. null is "nobody has said anything".
 */
export type FieldValue = null | string | number | Answer | readonly string[]

/** A record's values by field key. */
export type Values = Readonly<Record<string, FieldValue>>

/** Where a row came from. */
export type Origin = 'typed' | 'import' | 'package' | 'supplier'

/** A referred record, as much as a screen or a list needs of it. */
export interface RefView {
  readonly id: string
  readonly name: string
  readonly nationalId?: string
  readonly deleted?: true
  /** Not a record of this register: named, and no way leads there. */
  readonly elsewhere?: true
}

/** The record that a field of another one follows from. */
export interface SaidBy {
  readonly entity: EntityName
  readonly ref: RefView
}

/** Where a field comes from that another register is the master of. */
export interface MasteredBy {
  /** The file that said it last, and when that was read (UTC instant). */
  readonly file: string
  readonly readAt: string
}

/** A record as it goes to the window, the command line and the export. */
export interface RecordView {
  readonly id: string
  readonly version: number
  readonly values: Values
  /** The referred records by id. */
  readonly refs: Readonly<Record<string, RefView>>
  /** Columns of a sheet that have no field, by header; kept, searched and exported again. */
  readonly extra: Readonly<Record<string, string>>
  readonly origin: Origin
  readonly createdAt: string
  readonly updatedAt: string
  readonly deletedAt: string | null
  /** Whether the user who asked may change it: the role gives it, and it belongs to one of the user's units. */
  readonly writable: boolean
  /** Fields that follow from other records and are written there, with the record that says them. */
  readonly said?: Readonly<Record<string, SaidBy>>
  /** Fields that KITOS is the master of. */
  readonly mastered?: Readonly<Record<string, MasteredBy>>
  /** The municipality whose record it was adopted from. */
  readonly adopted?: string
}

/** Whether two field values are the same; order counts in lists, and an answer's notes count. */
export function sameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if ((a ?? null) === (b ?? null)) return true
  if (a == null || b == null || typeof a !== 'object' || typeof b !== 'object') return false
  return canonical(a) === canonical(b)
}

function canonical(value: Answer | readonly string[]): string {
  if (Array.isArray(value)) return JSON.stringify(value)
  const answer = value as Answer
  return JSON.stringify([answer.value, answer.reason, answer.word, answer.source, answer.on])
}

/** Whether a value says nothing: null, empty text, empty list. */
export function isEmpty(value: FieldValue | undefined): boolean {
  return value == null || value === '' || (Array.isArray(value) && value.length === 0)
}
