import type { LineFault } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import type { ContactState } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { faults, type NumberCode } from '../numbers/number-code.ts'

/** No day was told. */
export const unknownDay = Number.NEGATIVE_INFINITY

/** More number columns than this has no list. */
export const mostNumbers = 16

/** One row of a list as the audit takes it: the same object for each row, filled anew. */
export interface ListRow {
  /** Where it stands in the file: the line of a text, the row of a sheet, from 1 on. */
  line: number
  /** How many of `codes` count. */
  count: number
  readonly codes: Float64Array
  /** What the list says of the case; `unknown` where it says nothing. */
  state: RowState
  /** The day that was told, in days since 1970: of the last activity, of the end, of the subscription. */
  day: number
  /** Whether the row sets a subscription or takes it away (ABON_TYPE 3, HENTTYP R). */
  removes: boolean
  /** The person's number of today, where the row tells one that is another; a fault where not. */
  current: NumberCode
  /** CPR's status of the person; 0 where the row tells none. */
  status: number
  /** Whose subscription it is; '' where the row does not say. */
  customer: string
  /** The system's own case number; '' where it is not asked for. */
  caseId: string
}

/** How a list says that a case stands. */
export type RowState = ContactState | 'unknown'

/** A row with nothing in it. */
export function emptyRow(): ListRow {
  return {
    line: 0,
    count: 0,
    codes: new Float64Array(mostNumbers),
    state: 'unknown',
    day: unknownDay,
    removes: false,
    current: faults.blank,
    status: 0,
    customer: '',
    caseId: ''
  }
}

/** Takes what stood in it away. */
export function clearRow(row: ListRow): void {
  row.count = 0
  row.state = 'unknown'
  row.day = unknownDay
  row.removes = false
  row.current = faults.blank
  row.status = 0
  row.customer = ''
  row.caseId = ''
}

/** Takes what a file says, row by row. `fault` never gets what stood there. */
export interface ListSink {
  row(row: ListRow): void
  fault(line: number, fault: LineFault): void
}
