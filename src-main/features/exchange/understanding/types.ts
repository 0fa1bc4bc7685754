import type { IssueCode, Target } from '../../../../src-shared/features/exchange/import.ts'
import type { Country } from '../../../../src-shared/kernel/language.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'

/** A referred record as the sheet names it: by text, and by what stands beside it (`nationalId`, `email`). */
export interface RefText {
  /** '' where only a lookup stood. */
  readonly text: string
  readonly lookups?: Readonly<Record<string, string>>
}

/** A cell's value: as the field holds it, but references still by name (`ref`: one, `refs`: several). */
export type ReadValue = FieldValue | RefText | readonly RefText[]

/**
 * What a row of the sheet is. section: a heading inside the table that holds for the rows below. header: the headers
 * repeated, or an instruction right under them. footer: sums, signatures, notes. phantom: prefilled and nothing more.
 * hidden: data in a hidden row that is not to be taken.
 */
export type RowKind = 'data' | 'section' | 'header' | 'blank' | 'footer' | 'phantom' | 'hidden'

/** Something worth a word about a cell (0-based column) or a whole row (null). `value` never holds a personal number. */
export interface CellIssue {
  readonly column: number | null
  readonly code: IssueCode
  readonly value: string | null
}

/** A cell with a personal number: values and kept columns have it masked or left out, here is what stood there. */
export interface PersonalCell {
  readonly column: number
  readonly header: string
  /** Field it would have gone to; null for a kept column. */
  readonly field: string | null
  readonly text: string
}

/** A row of the sheet, understood. */
export interface ReadRow {
  /** 1-based row of the sheet. */
  readonly row: number
  readonly kind: RowKind
  /** Whether the sheet hides it. */
  readonly hidden: boolean
  readonly values: Readonly<Record<string, ReadValue>>
  /** Kept columns and what of a cell could not be taken, by header. */
  readonly extra: Readonly<Record<string, string>>
  readonly issues: readonly CellIssue[]
  readonly personal: readonly PersonalCell[]
}

/** What reading the values needs to know beside the sheet. */
export interface ReadContext {
  readonly country: Country
  /** What a "don't know" came from: the file's name. */
  readonly source: string
  /** The register's civil date of today. */
  readonly today: string
  /** Whether the register has a record of this name; tells `Plan, Teknik & Miljø` from three units. */
  readonly isKnownName?: (entity: string, name: string) => boolean
}

/** A mapping that was confirmed before, by {@link columnKeys}. */
export interface RememberedMapping {
  readonly targets: Readonly<Record<string, Target>>
  readonly sectionField: string | null
}
