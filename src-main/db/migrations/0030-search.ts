import type { Migration } from './migration.ts'

const tables = [
  'municipality',
  'organisation_unit',
  'person',
  'supplier',
  'system_category',
  'software',
  'contract',
  'system'
]

/** The folded words of an entity's records, their trigrams, and the words' first letters. */
export const indexOf = (table: string): string => `
CREATE TABLE ${table}_word (
  id INTEGER PRIMARY KEY NOT NULL,
  word TEXT NOT NULL UNIQUE,
  hits BLOB NOT NULL
) STRICT;
CREATE VIRTUAL TABLE ${table}_trigram USING fts5 (
  word, content='', columnsize=0, detail=none, tokenize='trigram case_sensitive 1'
);
CREATE TABLE ${table}_prefix (
  prefix TEXT PRIMARY KEY NOT NULL,
  hits BLOB NOT NULL
) STRICT;
`

/**
 * The search index of every entity. Trigrams are kept of the distinct words, not of the texts, and each word has the
 * set of its records as bits: so the number of hits is exact without looking at every hit, and 100,000 records are
 * indexed in a second. (FTS5 over the texts has to walk all hits to count them.)
 */
export const searchTables: Migration = {
  version: 30,
  name: 'search',
  up(db) {
    for (const table of tables) db.exec(indexOf(table))
  }
}
