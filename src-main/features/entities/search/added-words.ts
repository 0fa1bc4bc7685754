import { addTo } from '../bitmap.ts'
import { getOrMake } from '../get-or-make.ts'
import { type Hits, noHits, putIn, type Weight } from './postings.ts'
import { WordTable } from './word-table.ts'
import { prefixLengths, prefixOf } from './words.ts'

/** The words of records that are new to the index, as a log of (word, change) that is sorted by word at the end. */
export class AddedWords {
  private readonly table = new WordTable()
  private log = new Uint32Array(1 << 12)
  private length = 0
  private maxSeq = 0
  /** The record in which each word was last seen: a word counts once a record, at its first, most prominent place. */
  private lastSeq = new Int32Array(1 << 10)

  /** Row numbers must come in rising order. */
  add(seq: number, title: string, rest: readonly string[]): void {
    this.maxSeq = Math.max(this.maxSeq, seq)
    let weight: Weight = 2
    this.table.visit(title, (word) => {
      this.put(word, seq, weight)
      weight = 1
    })
    const rarely = (word: number): void => this.put(word, seq, 0)
    for (const text of rest) this.table.visit(text, rarely)
  }

  /** Each word once with its changes, words in rising order (so that they are appended to their index). */
  *changes(): Generator<readonly [word: string, changes: Uint32Array]> {
    const { starts, sorted } = this.byWord()
    const words = this.table.words
    const order = Array.from(words.keys()).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
    for (const word of order) {
      const changes = sorted.subarray(starts[word], starts[word + 1])
      if (changes.length > 0) yield [words[word] ?? '', changes]
    }
  }

  /** What the words' first letters hit. */
  prefixes(): ReadonlyMap<string, Hits> {
    const prefixes = new Map<string, Hits>()
    for (const [word, changes] of this.changes()) {
      for (const length of prefixLengths(word)) {
        const hits = getOrMake(prefixes, prefixOf(word, length), () => noHits(this.maxSeq))
        addChanges(hits, changes)
      }
    }
    return prefixes
  }

  private put(word: number, seq: number, weight: Weight): void {
    if (word >= this.lastSeq.length) this.lastSeq = grown(this.lastSeq)
    if (this.lastSeq[word] === seq) return
    this.lastSeq[word] = seq
    if (this.length + 2 > this.log.length) {
      const larger = new Uint32Array(this.log.length * 2)
      larger.set(this.log)
      this.log = larger
    }
    this.log[this.length++] = word
    this.log[this.length++] = putIn(seq, weight)
  }

  private byWord(): { readonly starts: Uint32Array; readonly sorted: Uint32Array } {
    const starts = new Uint32Array(this.table.words.length + 1)
    for (let i = 0; i < this.length; i += 2) {
      const next = (this.log[i] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] ?? 0) + (starts[i - 1] ?? 0)
    const sorted = new Uint32Array(this.length >>> 1)
    const next = starts.slice()
    for (let i = 0; i < this.length; i += 2) {
      const word = this.log[i] ?? 0
      const at = next[word] ?? 0
      sorted[at] = this.log[i + 1] ?? 0
      next[word] = at + 1
    }
    return { starts, sorted }
  }
}

function addChanges(hits: Hits, changes: Uint32Array): void {
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i] ?? 0
    const seq = change >>> 3
    addTo(hits.any, seq)
    if (change & 6) addTo(hits.title, seq)
    if (change & 4) addTo(hits.first, seq)
  }
}

function grown(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2)
  larger.set(list)
  return larger
}
