import type { ColumnSource, Place } from './column-source.ts'

/** Records of the order that are read at once: some milliseconds. */
const readAtOnce = 2000

/** Reads the order of an entity's living records by title, some at a time. What is written meanwhile is told to it. */
export class OrderLoader {
  private readonly source: ColumnSource
  private seqs: number[] = []
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
    this.seqs = []
    this.after = null
    this.moved.clear()
  }

  /** Reads some more; false when there are no more. */
  step(count = readAtOnce): boolean {
    const places = this.source.orderAfter(this.after, count)
    for (const { seq } of places) this.seqs.push(seq)
    this.after = places.at(-1) ?? this.after
    return places.length === count
  }

  /** The whole order, once nothing is left to read. */
  order(): Uint32Array {
    let order: Uint32Array = Uint32Array.from(this.seqs).filter((seq) => !this.moved.has(seq))
    for (const seq of this.moved) order = this.source.withOne(order, seq, false)
    return order
  }
}
