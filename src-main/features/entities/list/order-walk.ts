import type { Database } from '../../../db/open.ts'

/** A record's place in the order by title. */
export interface Place {
  readonly seq: number
  readonly key: string | null
}

/** Goes through the order of a table's living records by title a stretch at a time: nothing is open between two. */
export function walkInOrder(db: Database, table: string) {
  const titled = `SELECT seq, sort_key AS key FROM ${table} WHERE deleted_at IS NULL AND sort_key IS NOT NULL`
  const inOrder = 'ORDER BY sort_key, seq LIMIT ?'
  const titledFirst = db.prepare<[number], Place>(`${titled} ${inOrder}`)
  const titledAfter = db.prepare<[string, number, number], Place>(`${titled} AND (sort_key, seq) > (?, ?) ${inOrder}`)
  // Named, as SQLite would rather go through the table: fifteen times as many pages to decrypt.
  const byTitle = `FROM ${table} INDEXED BY ${table}_sort_key WHERE deleted_at IS NULL AND sort_key IS NOT NULL`
  const beyond = 'AND (sort_key, seq) > (?, ?)'
  const atPlace = 'ORDER BY sort_key, seq LIMIT 1 OFFSET ?'
  const skipFirst = db.prepare<[number], Place>(`SELECT seq, sort_key AS key ${byTitle} ${atPlace}`)
  const skipAfter = db.prepare<[string, number, number], Place>(
    `SELECT seq, sort_key AS key ${byTitle} ${beyond} ${atPlace}`
  )
  const countFirst = db.prepare<[], number>(`SELECT count(*) ${byTitle}`).pluck()
  const countAfter = db.prepare<[string, number], number>(`SELECT count(*) ${byTitle} ${beyond}`).pluck()
  const untitled = db
    .prepare<[], number>(`SELECT count(*) FROM ${table} WHERE deleted_at IS NULL AND sort_key IS NULL`)
    .pluck()
  const untitledAfter = db.prepare<[number, number], Place>(
    `SELECT seq, NULL AS key FROM ${table} WHERE deleted_at IS NULL AND sort_key IS NULL AND seq > ? ORDER BY seq LIMIT ?`
  )
  return {
    /** The next of the living records in the order after a place in it, so many at most; null begins. */
    orderAfter(after: Place | null, count: number): readonly Place[] {
      // Those without a title come first, as SQLite sorts them; a comparison with what is not there finds nothing.
      if (after !== null && after.key !== null) return titledAfter.all(after.key, after.seq, count)
      const untitled = untitledAfter.all(after?.seq ?? -1, count)
      if (untitled.length === count) return untitled
      return [...untitled, ...titledFirst.all(count - untitled.length)]
    },
    /** Living records without a title. */
    untitled: () => untitled.get() ?? 0,
    /** The place of the titled record that is so many behind a place (null: the beginning); null where there is none. */
    placeAfter: (after: Place | null, count: number) =>
      (after === null ? skipFirst.get(count - 1) : skipAfter.get(after.key ?? '', after.seq, count - 1)) ?? null,
    /** How many titled records are behind a place. */
    countAfter: (after: Place | null) =>
      (after === null ? countFirst.get() : countAfter.get(after.key ?? '', after.seq)) ?? 0
  }
}
