import { catalogue } from '../../../../src-shared/features/catalogue.ts'
import type { RowOutcome } from '../../../../src-shared/features/exchange/import.ts'
import { rowOutcomes } from '../../../../src-shared/features/exchange/import.ts'
import type { EntityName, Field } from '../../../../src-shared/kernel/field.ts'
import type { FieldValue } from '../../../../src-shared/kernel/value.ts'
import type { RowKind } from '../understanding/types.ts'

/** What a field's place holds: the value as read; a reference's place its mention, or several. */
export type SaidValue = FieldValue | number | readonly number[] | undefined

/**
 * Which place each field has in the records of a sheet. Records are arrays rather than objects: with more than a dozen
 * keys an object becomes a hash table of its own, seven times as large.
 */
export class SheetLayout {
  readonly fields: Field[] = []
  private readonly entity: EntityName
  private readonly places = new Map<string, number>()

  constructor(entity: EntityName) {
    this.entity = entity
  }

  /** The place of a field, made when it is met for the first time; -1 for a key that the entity does not have. */
  placeOf(key: string): number {
    const known = this.places.get(key)
    if (known !== undefined) return known
    const field = catalogue[this.entity].fields.find((f) => f.key === key)
    const place = field ? this.fields.push(field) - 1 : -1
    this.places.set(key, place)
    return place
  }

  /** What a record says of a field. */
  valueIn(record: SaidRecord, key: string): SaidValue {
    const place = this.places.get(key)
    return place === undefined ? undefined : record.said[place]
  }
}

/** What a row says of a record; by the places of its sheet's layout. */
export interface SaidRecord {
  readonly entity: EntityName
  /** Place of its sheet among all sheets of the import. */
  readonly sheet: number
  /** 1-based row of the sheet. */
  readonly row: number
  /** Number of its own mention among those of its entity's rows. */
  readonly mention: number
  readonly said: readonly SaidValue[]
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
