import {
  type CaseState,
  caseStates,
  incidentCategories,
  type Protection,
  protections
} from '../../../src-shared/features/shielding/case.ts'
import type { Database } from '../../db/open.ts'

/** Of a case without an end: later than every day. */
const openEnded = 99_999_999

/** What lists ask of a case, as small numbers; days and months as 20260331 and 202603. */
export const emptyColumns = (size: number) => ({
  number: new Uint32Array(size),
  /** When it was asked for, milliseconds since 1970. */
  at: new Float64Array(size),
  month: new Uint32Array(size),
  state: new Uint8Array(size),
  until: new Uint32Array(size),
  protection: new Uint8Array(size),
  /** 0: none. */
  category: new Uint8Array(size),
  waits: new Uint8Array(size),
  unit: new Uint32Array(size),
  deciding: new Uint32Array(size),
  asker: new Uint32Array(size)
})
type Columns = ReturnType<typeof emptyColumns>
/** One case's. */
export type CaseFacts = { readonly [K in keyof Columns]: number }
/** The columns' names. */
export const columnKeys = Object.keys(emptyColumns(0)) as readonly (keyof Columns)[]

/** A case as it is read for them. */
export type FactsRow = readonly [
  number: number,
  at: string,
  state: CaseState,
  until: string | null,
  protection: Protection,
  category: (typeof incidentCategories)[number] | null,
  waits: number,
  unit: string,
  deciding: string,
  asker: string
]
const read = `SELECT number, requested_at, state, runs_until, protection, category, decide_by IS NOT NULL, unit_id,
  deciding_unit_id, requested_by FROM shielding_case`

/** A civil date as a number that is larger for a later one. */
export const dayNumber = (date: string): number =>
  Number(date.slice(0, 4)) * 10_000 + Number(date.slice(5, 7)) * 100 + Number(date.slice(8, 10))

/** What a row says, ids by the codes that are given. */
export function factsOf(
  [number, at, state, until, protection, category, waits, unit, deciding, asker]: FactsRow,
  codeOf: (id: string) => number
): CaseFacts {
  return {
    number,
    at: Date.parse(at),
    month: Number(at.slice(0, 4)) * 100 + Number(at.slice(5, 7)),
    state: caseStates.indexOf(state),
    until: until === null ? openEnded : dayNumber(until),
    protection: protections.indexOf(protection),
    category: category === null ? 0 : incidentCategories.indexOf(category) + 1,
    waits,
    unit: codeOf(unit),
    deciding: codeOf(deciding),
    asker: codeOf(asker)
  }
}

/** Reads them, and notes in a table of this connection alone which cases are written. */
export function caseStatements(db: Database) {
  db.exec(`
    CREATE TEMP TABLE shielding_written (number INTEGER PRIMARY KEY) STRICT;
    CREATE TEMP TRIGGER shielding_inserted AFTER INSERT ON main.shielding_case BEGIN
      INSERT OR IGNORE INTO shielding_written VALUES (new.number); END;
    CREATE TEMP TRIGGER shielding_updated AFTER UPDATE ON main.shielding_case BEGIN
      INSERT OR IGNORE INTO shielding_written VALUES (new.number), (old.number); END;
    CREATE TEMP TRIGGER shielding_deleted AFTER DELETE ON main.shielding_case BEGIN
      INSERT OR IGNORE INTO shielding_written VALUES (old.number); END`)
  return {
    next: db
      .prepare<[string, string, number, number], FactsRow>(
        `${read} WHERE requested_at >= ? AND (requested_at, number) > (?, ?) ORDER BY requested_at, number LIMIT ?`
      )
      .raw(),
    one: db.prepare<[number], FactsRow>(`${read} WHERE number = ?`).raw(),
    written: db.prepare<[], number>('SELECT number FROM temp.shielding_written').pluck(),
    took: db.prepare('DELETE FROM temp.shielding_written WHERE number = ?'),
    forgetWritten: db.prepare('DELETE FROM temp.shielding_written')
  }
}
