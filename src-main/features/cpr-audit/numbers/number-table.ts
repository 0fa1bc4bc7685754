import type { NumberCode } from './number-code.ts'

const smallest = 1 << 12
/** What twelve bits hold: the year 2241. */
export const latestMonth = 4095

/**
 * What is known of each number that came in: a hash table of plain arrays, 12 bytes a place, as millions of objects or
 * strings would take ten times the memory.
 */
export class NumberTable {
  /** Code + 1; 0 is an empty place. */
  private codes: Float64Array
  /** Flags in five bits, then eight of the file, seven of the status, twelve of the month: what is asked together. */
  private notes: Uint32Array
  private mask: number
  /** Different numbers. */
  size = 0

  /** Room for so many numbers before it grows. */
  constructor(expected = 0) {
    let places = smallest
    while (places < expected * 1.5) places *= 2
    this.mask = places - 1
    this.codes = new Float64Array(places)
    this.notes = new Uint32Array(places)
  }

  /** The number's place, made where it has none. Places hold until the next `place`. */
  place(code: NumberCode): number {
    let at = this.seek(code)
    if (this.codes[at] !== 0) return at
    if (this.size >= this.mask * 0.7) {
      this.grow()
      at = this.seek(code)
    }
    this.codes[at] = code + 1
    this.size++
    return at
  }

  /** The number's place; -1 where it never came in. */
  find(code: NumberCode): number {
    const at = this.seek(code)
    return this.codes[at] === 0 ? -1 : at
  }

  /** Every place with a number, in no order. */
  *places(): Generator<number> {
    for (let at = 0; at <= this.mask; at++) if (this.codes[at] !== 0) yield at
  }

  code(place: number): NumberCode {
    return (this.codes[place] as number) - 1
  }

  flags(place: number): number {
    return (this.notes[place] as number) & 0x1f
  }

  /** Adds flags, and takes others away. */
  mark(place: number, set: number, clear = 0): void {
    this.notes[place] = ((this.notes[place] as number) & ~clear) | set
  }

  /** CPR's status of the person; 0: none was told. */
  status(place: number): number {
    return ((this.notes[place] as number) >>> 13) & 0x7f
  }

  setStatus(place: number, status: number): void {
    this.notes[place] = ((this.notes[place] as number) & ~0xfe000) | ((status & 0x7f) << 13)
  }

  /** The latest month that was told, in months since 1900; 0: none was. */
  month(place: number): number {
    return (this.notes[place] as number) >>> 20
  }

  /** Tells of a month, which counts where it is later than the one that is known. */
  tellMonth(place: number, month: number): void {
    const note = this.notes[place] as number
    if (month > note >>> 20) this.notes[place] = (note & 0xfffff) | (Math.min(month, latestMonth) << 20)
  }

  /** The last file that named it, by a number from 1 to 255; 0: none did. */
  file(place: number): number {
    return ((this.notes[place] as number) >>> 5) & 0xff
  }

  setFile(place: number, file: number): void {
    this.notes[place] = ((this.notes[place] as number) & ~0x1fe0) | (file << 5)
  }

  private seek(code: NumberCode): number {
    let at = hash(code) & this.mask
    const sought = code + 1
    for (let held = this.codes[at]; held !== 0 && held !== sought; held = this.codes[at]) at = (at + 1) & this.mask
    return at
  }

  private grow(): void {
    const old = { codes: this.codes, notes: this.notes }
    const places = (this.mask + 1) * 2
    this.mask = places - 1
    this.codes = new Float64Array(places)
    this.notes = new Uint32Array(places)
    for (let from = 0; from < old.codes.length; from++) {
      const held = old.codes[from] as number
      if (held === 0) continue
      const at = this.seek(held - 1)
      this.codes[at] = held
      this.notes[at] = old.notes[from] as number
    }
  }
}

/** Spreads numbers that differ in few digits: both halves of the 53 bits take part (Knuth's multiplier). */
function hash(code: NumberCode): number {
  const high = (code / 4_294_967_296) | 0
  const low = code >>> 0
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
