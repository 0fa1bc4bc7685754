import type { Field } from '../../../../src-shared/kernel/field.ts'
import { sortKey } from '../../../../src-shared/kernel/sort-key.ts'
import { answerValues } from '../../../../src-shared/kernel/value.ts'
import { addTo, type Bitmap, has } from '../bitmap.ts'

/** Stands between the codes of a value that has several. */
export const betweenCodes = '|'

/** What a list can be filtered and sorted by: a field, or an instant that every record has. */
export type Sortable = Field | 'updatedAt' | 'createdAt'

/**
 * A column of all records as small numbers by row number: 0 is empty, others stand for the distinct values. Filtering,
 * counting and sorting 100,000 records so is a walk over an array.
 */
export class CodedColumn {
  /** Distinct values by code; a reference by id, an answer by its value, a number as text. 0 is the empty one. */
  readonly values: string[] = ['']
  private readonly codes = new Map<string, number>([['', 0]])
  private bySeq: Uint32Array

  constructor(maxSeq: number) {
    this.bySeq = new Uint32Array(maxSeq + 1)
  }

  /** Sets a record's value; null is empty. */
  set(seq: number, value: string | number | null): void {
    if (seq >= this.bySeq.length) {
      const larger = new Uint32Array(seq + 1 + (seq >>> 3))
      larger.set(this.bySeq)
      this.bySeq = larger
    }
    const text = value === null ? '' : String(value)
    let code = this.codes.get(text)
    if (code === undefined) {
      code = this.values.length
      this.values.push(text)
      this.codes.set(text, code)
    }
    this.bySeq[seq] = code
  }

  /** A record's code. */
  at(seq: number): number {
    return this.bySeq[seq] ?? 0
  }

  /** The records whose value is accepted. */
  where(accepts: (value: string) => boolean, into: Bitmap): void {
    const accepted = this.values.map(accepts)
    const length = Math.min(this.bySeq.length, into.length * 32)
    for (let seq = 0; seq < length; seq++) if (accepted[this.bySeq[seq] ?? 0]) addTo(into, seq)
  }

  /** How many of the records have each code. */
  count(among: Bitmap): Uint32Array {
    const counts = new Uint32Array(this.values.length)
    for (let seq = 0; seq < this.bySeq.length; seq++) {
      if (!has(among, seq)) continue
      const code = this.bySeq[seq] ?? 0
      counts[code] = (counts[code] ?? 0) + 1
    }
    return counts
  }

  /** Sorts records that come in their order by title: by value, empty ones last, equal ones as they came. */
  sort(order: Uint32Array, descending: boolean, keyOf: (value: string) => string | number): Uint32Array {
    const ranks = this.ranks(descending, keyOf)
    const starts = new Uint32Array(this.values.length + 1)
    for (const seq of order) {
      const next = (ranks[this.at(seq)] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
    const sorted = new Uint32Array(order.length)
    for (const seq of order) {
      const rank = ranks[this.at(seq)] ?? 0
      const at = starts[rank] ?? 0
      sorted[at] = seq
      starts[rank] = at + 1
    }
    return sorted
  }

  /** Each code's place among the values; equal keys share one. */
  private ranks(descending: boolean, keyOf: (value: string) => string | number): Uint32Array {
    const keys = this.values.map((value, code) => (code === 0 ? '' : keyOf(value)))
    const filled = Array.from(keys.keys()).slice(1)
    const before = descending ? 1 : -1
    filled.sort((a, b) => {
      const [x, y] = [keys[a] ?? '', keys[b] ?? '']
      return x === y ? 0 : x < y ? before : -before
    })
    const ranks = new Uint32Array(this.values.length)
    let rank = -1
    let last: string | number | undefined
    for (const code of filled) {
      if (keys[code] !== last) rank++
      last = keys[code]
      ranks[code] = rank
    }
    ranks[0] = this.values.length - 1
    return ranks
  }
}

/** What a value of the column is sorted by. References are sorted by their names' keys instead. */
export function sortKeyOf(sortable: Sortable): (value: string) => string | number {
  if (typeof sortable === 'string') return (value) => value
  switch (sortable.kind) {
    case 'integer':
      return Number
    case 'choice': {
      const order = new Map(sortable.choices.map((choice, i) => [choice.code, i]))
      return (value) => order.get(value) ?? order.size
    }
    case 'choices': {
      const order = new Map(sortable.choices.map((choice, i) => [choice.code, i]))
      return (value) => order.get(value.split(betweenCodes)[0] ?? '') ?? order.size
    }
    case 'answer':
      return (value) => (answerValues as readonly string[]).indexOf(value)
    case 'date':
    case 'nationalId':
      return (value) => value
    default:
      return sortKey
  }
}
