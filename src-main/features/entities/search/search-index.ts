import type { Database } from '../../../db/open.ts'
import { perConnection } from '../per-connection.ts'
import { AddedWords } from './added-words.ts'
import { putIn, takeOut, type Weight, withChanges, withHits } from './postings.ts'
import { prefixLengths, prefixOf, wordsOf } from './words.ts'

/** What of a record is searched: its title and everything else, as written. */
export interface SearchText {
  readonly title: string
  readonly rest: readonly string[]
}

/**
 * Keeps an entity's search index: which words there are (`<table>_word`, and by their trigrams `<table>_trigram`), in
 * which records each stands, and the same for words' first one and two letters (`<table>_prefix`). Changes are
 * collected and written by `flush`, word by word: a hundred thousand records cost one write per word.
 */
export interface SearchIndex {
  /** A record that is not in the index yet; its row number is higher than any before. */
  add(seq: number, text: SearchText): void
  /** A record of which this was in the index; null: nothing is to be left of it. */
  replace(seq: number, before: SearchText, after: SearchText | null): void
  /** Writes what was collected. Must happen in the transaction of the records themselves. */
  flush(): void
}

type Weights = ReadonlyMap<string, Weight>

/** The index of the entity with this table, on this connection. */
export function createSearchIndex(db: Database, table: string): SearchIndex {
  const write = hitsWriterOf(db, table)
  let added: AddedWords | null = null
  let words = new Map<string, number[]>()
  let prefixes = new Map<string, number[]>()

  return {
    add(seq, text) {
      added ??= new AddedWords()
      added.add(seq, text.title, text.rest)
    },
    replace(seq, before, after) {
      const was = weightsOf(before)
      const is = after ? weightsOf(after) : new Map<string, Weight>()
      note(seq, was, is, words)
      note(seq, prefixWeights(was), prefixWeights(is), prefixes)
    },
    flush() {
      if (added) {
        write.begin()
        for (const [word, changes] of added.changes()) write.word(word, changes)
        for (const [prefix, hits] of added.prefixes()) write.prefix(prefix, (stored) => withHits(stored, hits))
      }
      write.begin()
      for (const [word, changes] of words) write.word(word, Uint32Array.from(changes))
      for (const [prefix, changes] of prefixes)
        write.prefix(prefix, (stored) => withChanges(stored, Uint32Array.from(changes)))
      added = null
      words = new Map()
      prefixes = new Map()
    }
  }
}

function note(seq: number, before: Weights, after: Weights, changes: Map<string, number[]>): void {
  const change = (key: string, value: number): void => {
    const list = changes.get(key)
    if (list) list.push(value)
    else changes.set(key, [value])
  }
  for (const key of before.keys()) if (!after.has(key)) change(key, takeOut(seq))
  for (const [key, weight] of after) if (before.get(key) !== weight) change(key, putIn(seq, weight))
}

function weightsOf(text: SearchText): Weights {
  const weights = new Map<string, Weight>()
  wordsOf(text.title).forEach((word, i) => {
    if (!weights.has(word)) weights.set(word, i === 0 ? 2 : 1)
  })
  for (const part of text.rest) for (const word of wordsOf(part)) if (!weights.has(word)) weights.set(word, 0)
  return weights
}

function prefixWeights(words: Weights): Weights {
  const weights = new Map<string, Weight>()
  for (const [word, weight] of words)
    for (const length of prefixLengths(word)) {
      const prefix = prefixOf(word, length)
      if ((weights.get(prefix) ?? -1) < weight) weights.set(prefix, weight)
    }
  return weights
}

const hitsWriterOf = perConnection((db, table: string) => {
  const wordOf = db.prepare<[string], { id: number; hits: Buffer }>(`SELECT id, hits FROM ${table}_word WHERE word = ?`)
  const insertWord = db.prepare(`INSERT INTO ${table}_word (word, hits) VALUES (?, ?)`)
  const updateWord = db.prepare(`UPDATE ${table}_word SET hits = ? WHERE id = ?`)
  const deleteWord = db.prepare(`DELETE FROM ${table}_word WHERE id = ?`)
  const insertTrigrams = db.prepare(`INSERT INTO ${table}_trigram (rowid, word) VALUES (?, ?)`)
  const deleteTrigrams = db.prepare(
    `INSERT INTO ${table}_trigram (${table}_trigram, rowid, word) VALUES ('delete', ?, ?)`
  )
  const anyWord = db.prepare(`SELECT 1 FROM ${table}_word LIMIT 1`)
  const prefixHits = db.prepare<[string], Buffer>(`SELECT hits FROM ${table}_prefix WHERE prefix = ?`).pluck()
  const setPrefix = db.prepare(`INSERT OR REPLACE INTO ${table}_prefix (prefix, hits) VALUES (?, ?)`)
  const deletePrefix = db.prepare(`DELETE FROM ${table}_prefix WHERE prefix = ?`)
  let isEmpty = false
  return {
    /** Looks once whether there is anything to look up. */
    begin(): void {
      isEmpty = anyWord.get() === undefined
    },
    word(word: string, changes: Uint32Array): void {
      const there = isEmpty ? undefined : wordOf.get(word)
      const hits = withChanges(there?.hits ?? null, changes)
      if (!there && hits) insertTrigrams.run(insertWord.run(word, hits).lastInsertRowid, word)
      else if (there && hits) updateWord.run(hits, there.id)
      else if (there) {
        deleteWord.run(there.id)
        deleteTrigrams.run(there.id, word)
      }
    },
    prefix(prefix: string, change: (stored: Buffer | null) => Buffer | null): void {
      const hits = change(prefixHits.get(prefix) ?? null)
      if (hits) setPrefix.run(prefix, hits)
      else deletePrefix.run(prefix)
    }
  }
})
