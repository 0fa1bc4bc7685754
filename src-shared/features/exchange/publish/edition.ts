import type { EntityName, FieldKind } from '../../../kernel/field.ts'
import type { Labels, Language } from '../../../kernel/language.ts'

/**
 * What an edition tells of a field of a record: a text, a code (choices and answers), a number, a civil date, the id of
 * a record, or several of them.
 */
export type EditionValue = string | number | readonly string[]

/** A field of an edition: how its values are read. */
export interface EditionField {
  readonly key: string
  readonly kind: FieldKind
  readonly labels: Labels
  /** What its codes mean, where it holds codes. */
  readonly words?: Readonly<Record<string, Labels>>
}

/** A record of an edition: never more than its fields. */
export interface EditionRecord {
  readonly id: string
  readonly title: string
  readonly values: Readonly<Record<string, EditionValue>>
}

/** A kind of record in an edition. */
export interface EditionPart {
  readonly entity: EntityName
  readonly one: Labels
  readonly many: Labels
  readonly fields: readonly EditionField[]
  /** By title. */
  readonly records: readonly EditionRecord[]
}

/** Everything that a reading edition holds: what its page shows is this and nothing else. */
export interface Edition {
  readonly format: 'samregister-edition'
  /** Within one version the shape only grows. */
  readonly version: 1
  readonly municipality: string
  /** The language that it opens in. */
  readonly language: Language
  /** Civil date in the register's zone. */
  readonly madeOn: string
  readonly parts: readonly EditionPart[]
  /** What is named by a record and has no page of its own: a category, a kind of persons. */
  readonly names: Readonly<Record<string, string | Labels>>
}

/** The id of the element that holds an edition in its page. */
export const editionElement = 'edition'
/** The id of the element that the page is drawn into. */
export const pageElement = 'page'
