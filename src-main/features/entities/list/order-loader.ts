import type { ColumnSource } from './column-source.ts'
import type { Place } from './order-walk.ts'

/** Records of the order that are read at once: some milliseconds. */
const readAtOnce = 1000

/** Reads the order of an entity's living records by title, some at a time. What is written meanwhile is told to it. */
export class OrderLoader {
  private readonly source: ColumnSource
  private seqs = new Uint32Array(readAtOnce)
  private length = 0
  private after: Place | null = null
  private readonly moved = new Set<number>()

  constructor(source: ColumnSource) {
    this.source = source
  }

  /** Records that came, went or were renamed since it began: where they stand may be read already, or not yet. */
  note(moved: Iterable<number>): void {
    for (const seq of moved) this.moved.add(seq)
  }

  /** Begins anew: too much is different. */
  forget(): void {
    this.length = 0
    this.after = null
    this.moved.clear()
  }

  /** Reads some more; false when there are no more. */
  step(count = readAtOnce): boolean {
    const places = this.source.orderAfter(this.after, count)
    if (this.length + places.length > this.seqs.length) this.grow(places.length)
    for (const { seq } of places) this.seqs[this.length++] = seq
    this.after = places.at(-1) ?? this.after
    return places.length === count
  }

  /** The whole order, once nothing is left to read. */
  order(): Uint32Array {
    const read = this.seqs.subarray(0, this.length)
    let order: Uint32Array = this.moved.size === 0 ? read.slice() : read.filter((seq) => !this.moved.has(seq))
    for (const seq of this.moved) order = this.source.withOne(order, seq, false)
    return order
  }

  private grow(by: number): void {
    const larger = new Uint32Array(2 * (this.length + by))
    larger.set(this.seqs)
    this.seqs = larger
  }
}
