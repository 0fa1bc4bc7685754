import { addTo, type Bitmap, countOf, emptyBitmap, has, membersOf, removeFrom } from '../bitmap.ts'

/**
 * Where a word stands in a record: 0 somewhere, 1 in its title, 2 as the first word of its title. What counts for the
 * order of hits.
 */
export type Weight = 0 | 1 | 2

/** In which records a word stands, and how prominently: the sets get narrower from `any` to `first`. */
export interface Hits {
  readonly any: Bitmap
  readonly title: Bitmap
  readonly first: Bitmap
}

/** No hits, with room for row numbers up to `maxSeq`. */
export function noHits(maxSeq: number): Hits {
  return { any: emptyBitmap(maxSeq), title: emptyBitmap(maxSeq), first: emptyBitmap(maxSeq) }
}

/**
 * Stored form (32-bit little-endian words): either 0 and then a sorted list of `seq * 4 + weight`, or the length n of
 * three bitmaps of n words each (any, title, first). The first for rare words, the second for common ones.
 */
const asList = 0

/** Adds the stored hits to `into`; with `leading` false, the first word of a title counts as any other of the title. */
export function addHits(stored: Buffer, into: Hits, leading = true): void {
  const words = wordsOf(stored)
  const size = words[0] ?? asList
  if (size === asList) {
    for (let i = 1; i < words.length; i++) addEntry(into, words[i] ?? 0, leading)
    return
  }
  const length = Math.min(size, into.any.length)
  const { any, title, first } = into
  for (let i = 0; i < length; i++) {
    any[i] = (any[i] ?? 0) | (words[1 + i] ?? 0)
    title[i] = (title[i] ?? 0) | (words[1 + size + i] ?? 0)
    if (leading) first[i] = (first[i] ?? 0) | (words[1 + 2 * size + i] ?? 0)
  }
}

function addEntry(into: Hits, entry: number, leading: boolean): void {
  const seq = entry >>> 2
  const weight = entry & 3
  if (seq >>> 5 >= into.any.length) return
  addTo(into.any, seq)
  if (weight > 0) addTo(into.title, seq)
  if (weight > 1 && leading) addTo(into.first, seq)
}

/** A change to a word's hits: `seq * 8 + weight * 2` puts a record in, plus 1 takes it out. */
export function putIn(seq: number, weight: Weight): number {
  return seq * 8 + weight * 2
}

/** See `putIn`. */
export function takeOut(seq: number): number {
  return seq * 8 + 1
}

/**
 * The stored hits after the changes (in the order in which they were made), or null when none are left.
 *
 * @param stored what is there, or null for a new word
 */
export function withChanges(stored: Buffer | null, changes: Uint32Array): Buffer | null {
  const words = stored ? wordsOf(stored) : new Uint32Array(1)
  const maxSeq = changes.reduce((max, change) => Math.max(max, change >>> 3), 0)
  if ((words[0] ?? asList) !== asList) return changeBitmaps(words, changes, maxSeq)
  const list = mergeList(words.subarray(1), changes)
  const last = (list.at(-1) ?? 0) >>> 2
  if (list.length > 3 * ((last >>> 5) + 1)) return storeBitmaps(hitsOf(list, last))
  return list.length === 0 ? null : storeList(list)
}

/** The stored hits together with those of further records. */
export function withHits(stored: Buffer | null, hits: Hits): Buffer {
  const all = { any: hits.any.slice(), title: hits.title.slice(), first: hits.first.slice() }
  if (stored) addHits(stored, all)
  return countOf(all.any) < all.any.length ? storeList(listOf(all)) : storeBitmaps(all)
}

function mergeList(list: Uint32Array, changes: Uint32Array): Uint32Array {
  const last = (list.at(-1) ?? -1) < 0 ? -1 : (list.at(-1) ?? 0) >>> 2
  if (onlyAppends(changes, last)) {
    const appended = new Uint32Array(list.length + changes.length)
    appended.set(list)
    for (let i = 0; i < changes.length; i++) appended[list.length + i] = (changes[i] ?? 0) >>> 1
    return appended
  }
  const merged = new Map<number, number>()
  for (const entry of list) merged.set(entry >>> 2, entry & 3)
  for (const change of changes) {
    if (change & 1) merged.delete(change >>> 3)
    else merged.set(change >>> 3, (change >>> 1) & 3)
  }
  return Uint32Array.from(merged, ([seq, weight]) => seq * 4 + weight).sort()
}

function onlyAppends(changes: Uint32Array, last: number): boolean {
  let before = last
  for (const change of changes) {
    const seq = change >>> 3
    if (change & 1 || seq <= before) return false
    before = seq
  }
  return true
}

function changeBitmaps(words: Uint32Array, changes: Uint32Array, maxSeq: number): Buffer | null {
  const size = words[0] ?? 0
  const hits = noHits(Math.max(maxSeq, size * 32 - 1))
  hits.any.set(words.subarray(1, 1 + size))
  hits.title.set(words.subarray(1 + size, 1 + 2 * size))
  hits.first.set(words.subarray(1 + 2 * size, 1 + 3 * size))
  for (const change of changes) {
    const seq = change >>> 3
    for (const set of [hits.any, hits.title, hits.first]) removeFrom(set, seq)
    if (!(change & 1)) addEntry(hits, change >>> 1, true)
  }
  const count = countOf(hits.any)
  if (count === 0) return null
  // Well below the point where a list turns into bitmaps, so that it does not flicker between the two.
  if (count < hits.any.length) return storeList(listOf(hits))
  return storeBitmaps(hits)
}

function hitsOf(list: Uint32Array, last: number): Hits {
  const hits = noHits(last)
  for (const entry of list) addEntry(hits, entry, true)
  return hits
}

function listOf(hits: Hits): Uint32Array {
  return Uint32Array.from(
    membersOf(hits.any),
    (seq) => seq * 4 + (has(hits.title, seq) ? 1 : 0) + (has(hits.first, seq) ? 1 : 0)
  )
}

function storeList(list: Uint32Array): Buffer {
  const words = new Uint32Array(1 + list.length)
  words.set(list, 1)
  return Buffer.from(words.buffer)
}

function storeBitmaps(hits: Hits): Buffer {
  const size = hits.any.length
  const words = new Uint32Array(1 + 3 * size)
  words[0] = size
  words.set(hits.any, 1)
  words.set(hits.title, 1 + size)
  words.set(hits.first, 1 + 2 * size)
  return Buffer.from(words.buffer)
}

function wordsOf(stored: Buffer): Uint32Array {
  const aligned = stored.byteOffset % 4 === 0 ? stored : new Uint8Array(stored)
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength >>> 2)
}
