import type { Choice, Field } from './field.ts'
import { labels } from './labels.ts'
import type { Country } from './language.ts'
import type { FieldValue, Values } from './value.ts'

/** What derived values count from. */
export interface Moment {
  /** The civil date in the register's zone. */
  readonly day: string
  readonly country: Country
  /** After how many months a verification expires, by the register's setting; null: as the entity's usual. */
  readonly reviewMonths: number | null
}

/**
 * A column of an entity's list that is computed from the record and never stored: lists filter, count, sort and show it
 * like a field of choices. Its key must be that of no field.
 */
export interface DerivedField {
  readonly field: Extract<Field, { readonly kind: 'choice' }>
  /** A record can have several of the values. */
  readonly several?: true
  /**
   * What it is computed from: keys of fields, `updatedAt`, `createdAt`, `owner.leftOn`, a field of the referred record,
   * or `oversight:plannedOn,completedOn`, fields of its pieces (`piecesIn`). Of long texts only the beginning is there, of
   * several references only how many.
   */
  readonly needs: readonly string[]
  /** Prepared for a day: answers the code for a record's values, several where `several`; '' or none is empty. */
  at(moment: Moment): (values: Values) => string | readonly string[]
}

/** Between the pieces of a record, and between a piece's fields, as a column holds them. */
export const pieceMarks = { pieces: '\u001e', fields: '\u001f' } as const

/** What a record's living pieces say in the fields that were asked for, each field as text, '' for nothing. */
export function piecesIn(value: FieldValue | undefined): readonly (readonly string[])[] {
  if (typeof value !== 'string' || value === '') return []
  return value.split(pieceMarks.pieces).map((piece) => piece.split(pieceMarks.fields))
}

/** A derived column in one piece: what it is called, what it can say, what it is computed from and how. */
export function derivedField({ key, section, labels, choices, ...computed }: DerivedParts): DerivedField {
  return { field: { key, kind: 'choice', section, filter: true, labels, choices }, ...computed }
}

type DerivedParts = Omit<DerivedField, 'field'> & Pick<DerivedField['field'], 'key' | 'section' | 'labels' | 'choices'>

/** One of the values of a derived column. */
export function derivedChoice(code: string, da: string, nb: string, en: string): Choice {
  return { code, labels: labels(da, nb, en) }
}
