import type { RowOutcome } from '../../../../src-shared/features/exchange/import.ts'
import { rowOutcomes } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName } from '../../../../src-shared/kernel/field.ts'
import type { ReadValue, RowKind } from '../understanding/types.ts'

/** What a row says of a record; references by the number of their mention. */
export interface SaidRecord {
  readonly entity: EntityName
  /** Place of its sheet among all sheets of the import. */
  readonly sheet: number
  /** 1-based row of the sheet. */
  readonly row: number
  /** Number of its own mention among those of its entity's rows. */
  readonly mention: number
  /** As read; what stands under reference fields is told by `refs`. */
  readonly values: Readonly<Record<string, ReadValue>>
  readonly refs: Readonly<Record<string, number | readonly number[]>>
  readonly extra: Readonly<Record<string, string>>
}

/** What became of each row of a sheet, one byte a row. */
export class RowFates {
  private readonly outcomes: Uint8Array
  private readonly kinds: Uint8Array
  private readonly records: Int32Array
  /** The rows below the header, ascending by row number. */
  private last = 0

  /** @param rows rows of the sheet */
  constructor(rows: number) {
    this.outcomes = new Uint8Array(rows + 1)
    this.kinds = new Uint8Array(rows + 1)
    this.records = new Int32Array(rows + 1).fill(-1)
  }

  set(row: number, kind: RowKind, outcome: RowOutcome, record = -1): void {
    this.kinds[row] = rowKinds.indexOf(kind) + 1
    this.outcomes[row] = rowOutcomes.indexOf(outcome) + 1
    this.records[row] = record
    if (row > this.last) this.last = row
  }

  /** Takes back all outcomes that depend on decisions. */
  reset(): void {
    const create = rowOutcomes.indexOf('create') + 1
    for (let row = 1; row <= this.last; row++) if ((this.records[row] ?? -1) >= 0) this.outcomes[row] = create
  }

  setOutcome(row: number, outcome: RowOutcome): void {
    this.outcomes[row] = rowOutcomes.indexOf(outcome) + 1
  }

  /** The number of the row's record, -1 where it has none. */
  recordOf(row: number): number {
    return this.records[row] ?? -1
  }

  outcomeOf(row: number): RowOutcome | null {
    return rowOutcomes[(this.outcomes[row] ?? 0) - 1] ?? null
  }

  kindOf(row: number): RowKind | null {
    return rowKinds[(this.kinds[row] ?? 0) - 1] ?? null
  }

  /** The numbers of the rows that were looked at. */
  *rows(): Generator<number> {
    for (let row = 1; row <= this.last; row++) if (this.outcomes[row] !== 0) yield row
  }
}

const rowKinds: readonly RowKind[] = ['data', 'section', 'header', 'blank', 'footer', 'phantom', 'hidden']
