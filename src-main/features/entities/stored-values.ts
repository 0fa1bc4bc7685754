import type { Field } from '../../../src-shared/kernel/field.ts'
import type { Answer, AnswerValue, FieldValue } from '../../../src-shared/kernel/value.ts'

/** What SQLite stores in a column of ours. */
export type Stored = string | number | null

/** The column's value for a field's value (not for `refs`, which have a table of their own). */
export function toColumn(field: Field, value: FieldValue | undefined): Stored {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'object') return value
  if (field.kind === 'answer') return (value as Answer).value
  const list = value as readonly string[]
  return list.length === 0 ? null : JSON.stringify(list)
}

/** An answer's second column: what was said beside it, as JSON; null when nothing was. */
export function toNote(value: FieldValue | undefined): string | null {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) return null
  const { reason, word, source, on } = value as Answer
  if (reason === undefined && word === undefined && source === undefined && on === undefined) return null
  return JSON.stringify({ reason, word, source, on })
}

/** The field's value for what the column (and an answer's second column) holds. */
export function fromColumn(field: Field, stored: Stored, note: Stored): FieldValue {
  if (stored === null) return null
  if (field.kind === 'list' || field.kind === 'choices') return JSON.parse(stored as string) as string[]
  if (field.kind !== 'answer') return stored
  const value = stored as AnswerValue
  return note === null ? { value } : { value, ...(JSON.parse(note as string) as Omit<Answer, 'value'>) }
}

/** What is kept beside the fields: a sheet's columns without a home, header -> text; null when there are none. */
export function toExtra(extra: Readonly<Record<string, string>> | undefined): string | null {
  return extra && Object.keys(extra).length > 0 ? JSON.stringify(extra) : null
}

/** See `toExtra`. */
export function fromExtra(stored: Stored): Readonly<Record<string, string>> {
  return stored === null ? {} : (JSON.parse(stored as string) as Record<string, string>)
}
