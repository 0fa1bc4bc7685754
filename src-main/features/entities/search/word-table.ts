import { wordsOf } from './words.ts'

/**
 * Turns texts into the numbers of their folded words. Each distinct piece of text is folded once and then found by a
 * hash over its characters, without making a string: texts of 100,000 records hold millions of words, few of them new.
 */
export class WordTable {
  /** The folded words by number, from 0. */
  readonly words: string[] = []
  private readonly numbers = new Map<string, number>()
  /** Pieces of text between blanks, as written, and the words each folds to; piece 0 stands for an empty slot. */
  private readonly pieces: string[] = ['']
  private readonly pieceWords: (readonly number[])[] = [[]]
  private hashes = new Int32Array(1 << 12)
  private slots = new Int32Array(1 << 13)

  /** Calls back for each word of the text in its order. */
  visit(text: string, each: (word: number) => void): void {
    let from = 0
    let hash = hashStart
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i)
      if (c > 32) hash = Math.imul(hash ^ c, 0x01000193)
      else {
        if (i > from) this.visitPiece(text, from, i, hash, each)
        from = i + 1
        hash = hashStart
      }
    }
    if (text.length > from) this.visitPiece(text, from, text.length, hash, each)
  }

  /** The number of a folded word, new if need be. */
  numberOf(word: string): number {
    const known = this.numbers.get(word)
    if (known !== undefined) return known
    this.words.push(word)
    this.numbers.set(word, this.words.length - 1)
    return this.words.length - 1
  }

  private visitPiece(text: string, from: number, to: number, hash: number, each: (word: number) => void): void {
    const mask = this.slots.length - 1
    let at = (hash ^ (hash >>> 15)) & mask
    for (;;) {
      const piece = this.slots[at] ?? 0
      if (piece === 0) break
      if (this.hashes[piece] === hash && isAt(this.pieces[piece] ?? '', text, from, to)) {
        for (const word of this.pieceWords[piece] ?? []) each(word)
        return
      }
      at = (at + 1) & mask
    }
    for (const word of this.learn(text.slice(from, to), hash, at)) each(word)
  }

  private learn(piece: string, hash: number, slot: number): readonly number[] {
    const number = this.pieces.length
    const words = wordsOf(piece).map((word) => this.numberOf(word))
    this.pieces.push(piece)
    this.pieceWords.push(words)
    if (number >= this.hashes.length) {
      const larger = new Int32Array(this.hashes.length * 2)
      larger.set(this.hashes)
      this.hashes = larger
    }
    this.hashes[number] = hash
    this.slots[slot] = number
    if (number * 2 > this.slots.length) this.enlarge()
    return words
  }

  private enlarge(): void {
    const slots = new Int32Array(this.slots.length * 2)
    const mask = slots.length - 1
    for (let piece = 1; piece < this.pieces.length; piece++) {
      const hash = this.hashes[piece] ?? 0
      let at = (hash ^ (hash >>> 15)) & mask
      while (slots[at] !== 0) at = (at + 1) & mask
      slots[at] = piece
    }
    this.slots = slots
  }
}

/** FNV-1a, 32 bit. */
const hashStart = 0x811c9dc5 | 0

function isAt(piece: string, text: string, from: number, to: number): boolean {
  if (piece.length !== to - from) return false
  for (let i = 0; i < piece.length; i++) if (piece.charCodeAt(i) !== text.charCodeAt(from + i)) return false
  return true
}
