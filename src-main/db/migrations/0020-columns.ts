const row = (id: string): string => `
  seq INTEGER PRIMARY KEY NOT NULL,
  id ${id},
  row_version INTEGER NOT NULL,
  origin TEXT NOT NULL,
  batch_id TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  deleted_at TEXT,
  deleted_batch TEXT`

/** Nothing refers to it: a part at the end of its branch is found by its parent. */
export const leaf = row('TEXT NOT NULL')

/** What other rows refer to. */
export const branch = row('TEXT NOT NULL UNIQUE')

/** A record of its own: kept columns, and what it is sorted and matched by. */
export const root = `${branch},
  extra TEXT,
  sort_key TEXT,
  match_key TEXT`

/**
 * A reference, checked at once. Deferred, SQLite would scan every referring table for each row inserted while one reference is open;
 * the store writes references that come before their target at the end (entities/forward-references.ts).
 */
export const to = (table: string): string => `REFERENCES ${table} (id)`
