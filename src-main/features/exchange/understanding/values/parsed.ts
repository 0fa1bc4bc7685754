import type { IssueCode } from '../../../../../src-shared/features/exchange/import.ts'
import type { ReadValue } from '../types.ts'

/** What a cell comes to for a field. */
export interface Parsed {
  /** undefined: nothing can be taken. */
  readonly value?: ReadValue
  readonly code?: IssueCode
  /** Text that the value does not hold: kept with the row under the column's header. */
  readonly remainder?: string
  /** What the cell says of another field: a date in a yes/no column, a yes in a date column. */
  readonly also?: { readonly key: string; readonly value: ReadValue }
  /** The text as it stood when it holds a personal number; value and remainder then do without. */
  readonly personal?: string
}

/** A cell that says nothing. */
export const nothing: Parsed = {}
