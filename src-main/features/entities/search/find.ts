import type { Database } from '../../../db/open.ts'
import { type Bitmap, both, intersect, unite } from '../bitmap.ts'
import { addHits, type Hits, noHits } from './postings.ts'
import { infixFrom, lengthOf, wordsOf } from './words.ts'

/** What a search found: all records, and the order in which they count. */
export interface Found {
  readonly all: Bitmap
  /** Sets in the order of their rank; each but the last is part of `all`, a record belongs to the first that has it. */
  readonly tiers: readonly Bitmap[]
}

/** Finds records of one entity; every word must match. */
export interface Finder {
  /** null for a text without any word: nothing was asked. */
  find(search: string, maxSeq: number): Found | null
}

/**
 * Finds records by their words: anywhere in a word from three letters on, else at a word's start. First come records
 * whose title has every word and begins with one, then those whose title has every word, then the rest.
 */
export function createFinder(db: Database, table: string): Finder {
  const infix = db
    .prepare<{ match: string; word: string }, [hits: Buffer, at: number]>(
      `SELECT w.hits, instr(w.word, :word) AS at
       FROM ${table}_trigram t JOIN ${table}_word w ON w.id = t.rowid
       WHERE ${table}_trigram MATCH :match AND at > 0`
    )
    .raw()
  const prefix = db.prepare<[string], Buffer>(`SELECT hits FROM ${table}_prefix WHERE prefix = ?`).pluck()

  const hitsOf = (word: string, maxSeq: number): Hits => {
    const hits = noHits(maxSeq)
    if (lengthOf(word) < infixFrom) {
      const stored = prefix.get(word)
      if (stored) addHits(stored, hits)
    } else {
      for (const [stored, at] of infix.iterate({ match: trigramsOf(word), word })) addHits(stored, hits, at === 1)
    }
    return hits
  }

  return {
    find(search, maxSeq) {
      const words = wordsOf(search)
      if (words.length === 0) return null
      const [firstWord, ...others] = words.map((word) => hitsOf(word, maxSeq))
      if (!firstWord) return null
      const { any, title, first } = firstWord
      for (const hits of others) {
        intersect(any, hits.any)
        intersect(title, hits.title)
        unite(first, hits.first)
      }
      return { all: any, tiers: [both(title, first), title, any] }
    }
  }
}

/** The query for words that have every trigram of this one; whether they have it as a whole is looked at behind. */
function trigramsOf(word: string): string {
  const letters = Array.from(word)
  return letters
    .slice(0, -2)
    .map((letter, i) => `"${letter}${letters[i + 1]}${letters[i + 2]}"`)
    .join(' AND ')
}
