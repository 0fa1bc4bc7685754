/** A set of row numbers (`seq`), one bit each: combining and counting 100,000 of them takes microseconds. */
export type Bitmap = Uint32Array

/** An empty set that can hold row numbers up to `maxSeq`. */
export function emptyBitmap(maxSeq: number): Bitmap {
  return new Uint32Array((maxSeq >>> 5) + 1)
}

/** Adds a row number that is within the set's size. */
export function addTo(bitmap: Bitmap, seq: number): void {
  const word = seq >>> 5
  bitmap[word] = (bitmap[word] ?? 0) | (1 << (seq & 31))
}

/** Takes a row number out. */
export function removeFrom(bitmap: Bitmap, seq: number): void {
  const word = seq >>> 5
  bitmap[word] = (bitmap[word] ?? 0) & ~(1 << (seq & 31))
}

/** Whether the set has this row number; false beyond its size. */
export function has(bitmap: Bitmap, seq: number): boolean {
  return ((bitmap[seq >>> 5] ?? 0) & (1 << (seq & 31))) !== 0
}

/** Adds all of `other` that fits into the set. */
export function unite(bitmap: Bitmap, other: Bitmap): void {
  const length = Math.min(bitmap.length, other.length)
  for (let i = 0; i < length; i++) bitmap[i] = (bitmap[i] ?? 0) | (other[i] ?? 0)
}

/** Keeps what is in `other` too. */
export function intersect(bitmap: Bitmap, other: Bitmap): void {
  for (let i = 0; i < bitmap.length; i++) bitmap[i] = (bitmap[i] ?? 0) & (other[i] ?? 0)
}

/** What both have, as a new set. */
export function both(a: Bitmap, b: Bitmap): Bitmap {
  const result = a.slice()
  intersect(result, b)
  return result
}

/** What the first has and the second has not, as a new set. */
export function without(a: Bitmap, b: Bitmap): Bitmap {
  const result = a.slice()
  for (let i = 0; i < result.length; i++) result[i] = (result[i] ?? 0) & ~(b[i] ?? 0)
  return result
}

/** How many row numbers are in the set. */
export function countOf(bitmap: Bitmap): number {
  let count = 0
  for (let i = 0; i < bitmap.length; i++) count += bitsIn(bitmap[i] ?? 0)
  return count
}

/** The row numbers in the set, smallest first. */
export function membersOf(bitmap: Bitmap): number[] {
  const members: number[] = []
  for (let i = 0; i < bitmap.length; i++) {
    let word = bitmap[i] ?? 0
    while (word !== 0) {
      const lowest = word & -word
      members.push(i * 32 + (31 - Math.clz32(lowest)))
      word ^= lowest
    }
  }
  return members
}

/** Counts the ones of 32 bits side by side (Hacker's Delight, figure 5-2). */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
