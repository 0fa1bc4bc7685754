import { setImmediate as others } from 'node:timers/promises'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import type { Database } from '../../../db/open.ts'
import { type Bitmap, both, intersect, unite } from '../bitmap.ts'
import { watchChanges } from '../changes.ts'
import { sliceMs } from '../kept-rows.ts'
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
  /** null for a text without any word: nothing was asked. The sets are not to be changed: the last answer is kept. */
  find(search: string, maxSeq: number): Found | null
  /**
   * Puts at hand what `find` answers next, while other requests are answered in between: a few letters stand in thousands
   * of words. What is written meanwhile has it begun anew, a few times. Throws request.locked when the register is closed.
   */
  findInSlices(search: string, maxSeq: number): Promise<void>
}

/** So often it is begun: while somebody writes all the time, it is found in one go after all. */
const mostBegun = 3

/**
 * Finds records by their words: anywhere in a word from three letters on, else at a word's start. First come records
 * whose title has every word and begins with one, then those whose title has every word, then the rest.
 */
export function createFinder(db: Database, table: string): Finder {
  const hitsOf = hitsReader(db, table)
  const watch = watchChanges(db)
  let last: { readonly search: string; readonly maxSeq: number; readonly found: Found | null } | null = null

  /** Forgets what was found before something was written. */
  const isAsBefore = (): boolean => {
    const changes = watch()
    if (changes !== 'unknown' && changes.length === 0) return true
    last = null
    return false
  }
  const isKnown = (search: string, maxSeq: number): boolean => last?.search === search && last.maxSeq === maxSeq
  function* finding(search: string, maxSeq: number): Generator<void, void> {
    last = { search, maxSeq, found: yield* foundBy(wordsOf(search), (word) => hitsOf(word, maxSeq)) }
  }

  return {
    find(search, maxSeq) {
      isAsBefore()
      if (!isKnown(search, maxSeq)) for (const _ of finding(search, maxSeq));
      return last?.found ?? null
    },
    async findInSlices(search, maxSeq) {
      isAsBefore()
      for (let begun = 0; begun < mostBegun && !isKnown(search, maxSeq); begun++) {
        const steps = finding(search, maxSeq)
        do {
          const end = performance.now() + sliceMs
          while (performance.now() < end) if (steps.next().done) return
          await others()
          if (!db.open) throw new AppError('request.locked')
        } while (isAsBefore())
      }
    }
  }
}

/** What every word hits; a turn ends after each of the words that a word is part of. */
function* foundBy(
  words: readonly string[],
  hitsOf: (word: string) => Generator<void, Hits>
): Generator<void, Found | null> {
  let all: Hits | null = null
  for (const word of words) {
    const hits: Hits = yield* hitsOf(word)
    if (all === null) all = hits
    else {
      intersect(all.any, hits.any)
      intersect(all.title, hits.title)
      unite(all.first, hits.first)
    }
  }
  return all && { all: all.any, tiers: [both(all.title, all.first), all.title, all.any] }
}

/** Reads the records in which a word stands, or another that it is part of, one of these a step. */
function hitsReader(db: Database, table: string): (word: string, maxSeq: number) => Generator<void, Hits> {
  // Nothing is left open between two steps, so the hits are read one by one.
  const infix = db
    .prepare<{ match: string; word: string }, [id: number, at: number]>(
      `SELECT w.id, instr(w.word, :word) AS at
       FROM ${table}_trigram t JOIN ${table}_word w ON w.id = t.rowid
       WHERE ${table}_trigram MATCH :match AND at > 0`
    )
    .raw()
  const hitsIn = db.prepare<[number], Buffer>(`SELECT hits FROM ${table}_word WHERE id = ?`).pluck()
  const prefix = db.prepare<[string], Buffer>(`SELECT hits FROM ${table}_prefix WHERE prefix = ?`).pluck()

  return function* hitsOf(word, maxSeq) {
    const hits = noHits(maxSeq)
    if (lengthOf(word) < infixFrom) {
      const stored = prefix.get(word)
      if (stored) addHits(stored, hits)
      yield
      return hits
    }
    for (const [id, at] of infix.all({ match: trigramsOf(word), word })) {
      const stored = hitsIn.get(id)
      if (stored) addHits(stored, hits, at === 1)
      yield
    }
    return hits
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
