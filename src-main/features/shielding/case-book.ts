import {
  incidentCategories,
  type Protection,
  protections,
  type ShownState,
  shownStates
} from '../../../src-shared/features/shielding/case.ts'
import { dataVersion } from '../../db/data-version.ts'
import type { Database } from '../../db/open.ts'
import { bringUpToDate } from '../entities/kept-rows.ts'
import { perConnection } from '../entities/per-connection.ts'
import {
  type CaseFacts,
  caseStatements,
  columnKeys,
  dayNumber,
  emptyColumns,
  type FactsRow,
  factsOf
} from './case-facts.ts'

/** Cases that are read at once: some milliseconds. */
const readAtOnce = 1000
/** More cases than this that were written since, and all are read anew. */
const writtenAtMost = 2000
/** So many of them are taken up at once. */
const takenAtOnce = 20
/** So many questions' answers are kept for their other pages. */
const keptQuestions = 16
const [expired, notNeeded] = [shownStates.indexOf('expired'), protections.indexOf('notNeeded')]
const running: ReadonlySet<ShownState> = new Set(['provisional', 'approved'])
const canEnd = shownStates.map((state) => running.has(state))
const canWait = shownStates.map((state) => running.has(state) || state === 'requested')

/** Which cases are meant; null: whichever. */
export interface Wanted {
  /** The civil date by which a case that nobody extended has expired. */
  readonly today: string
  readonly states: readonly ShownState[] | null
  readonly protections: readonly Protection[] | null
  readonly categories: readonly (typeof incidentCategories)[number][] | null
  readonly unit: string | null
  readonly waiting: boolean
  /** Instants, UTC: asked for at or after the first and before the second. */
  readonly from: string | null
  readonly to: string | null
  /** Only those that this user asked for, or that are decided in one of these units. */
  readonly seenBy: { readonly userId: string; readonly leads: ReadonlySet<string> } | null
}

/**
 * Every case as lists need it, kept in memory between requests in the order in which they were asked for. Triggers of this
 * connection alone note which ones are written, in the transaction that writes them; after another connection's writes
 * all are read anew, some at a time.
 */
export class CaseBook {
  private readonly db: Database
  private columns = emptyColumns(readAtOnce)
  private length = 0
  private isWhole = false
  private after: Pick<FactsRow, 0 | 1> = [0, '']
  private version: unknown
  /** Places by what was asked, the latest questions. */
  private readonly found = new Map<string, Uint32Array>()
  private readonly codes = new Map<string, number>()
  private readonly statements: ReturnType<typeof caseStatements>

  constructor(db: Database) {
    this.db = db
    this.statements = caseStatements(db)
  }

  /** Reads some of what is not up to date; false when all is. */
  step(): boolean {
    const version = dataVersion(this.db)
    if (version !== this.version) this.forget()
    this.version = version
    return this.isWhole ? this.takeWritten() : this.readOn()
  }

  /** The numbers of a page of those that fit, newest first, and how many fit. */
  page(wanted: Wanted, offset: number, limit: number): { readonly total: number; readonly numbers: readonly number[] } {
    const fitting = this.fitting(wanted)
    const total = fitting.length
    // They stand oldest first.
    const places = fitting.slice(Math.max(0, total - offset - limit), Math.max(0, total - offset))
    return { total, numbers: [...places.reverse()].map((at) => this.columns.number[at] ?? 0) }
  }

  /** How many of those that fit have the same state, category, unit or month (2026-03). */
  tally(wanted: Wanted, by: 'state' | 'category' | 'unit' | 'month'): ReadonlyMap<string, number> {
    const counts = new Map<number, number>()
    const today = dayNumber(wanted.today)
    for (const at of this.fitting(wanted)) {
      const key = by === 'state' ? this.stateAt(at, today) : (this.columns[by][at] ?? 0)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    const ids = by === 'unit' ? [...this.codes.keys()] : []
    const nameOf = {
      state: (key: number) => shownStates[key],
      category: (key: number) => incidentCategories[key - 1] ?? 'other',
      unit: (key: number) => ids[key - 1],
      month: (key: number) => `${Math.floor(key / 100)}-${String(key % 100).padStart(2, '0')}`
    }[by]
    return new Map([...counts].map(([key, count]) => [nameOf(key) ?? '', count]))
  }

  /** The places of those that fit, oldest first; found once for all pages, until a case is written or the day is over. */
  private fitting(wanted: Wanted): Uint32Array {
    const asked = JSON.stringify({ ...wanted, seenBy: wanted.seenBy && [wanted.seenBy.userId, ...wanted.seenBy.leads] })
    const known = this.found.get(asked)
    if (known) return known
    let found = upTo(this.length)
    for (const fits of this.testsOf(wanted)) found = among(found, fits)
    const [oldest] = this.found.keys()
    if (this.found.size === keptQuestions && oldest !== undefined) this.found.delete(oldest)
    this.found.set(asked, found)
    return found
  }

  private *testsOf({ states, protections: of, categories, ...wanted }: Wanted): Iterable<(at: number) => boolean> {
    const { columns } = this
    const today = dayNumber(wanted.today)
    if (states) {
      const mask = maskOf(shownStates, states)
      yield (at) => (mask & (1 << this.stateAt(at, today))) !== 0
    }
    if (of) {
      const mask = maskOf(protections, of)
      const protectionAt = (at: number) =>
        this.stateAt(at, today) === expired ? notNeeded : (columns.protection[at] ?? 0)
      yield (at) => (mask & (1 << protectionAt(at))) !== 0
    }
    if (categories) {
      const mask = maskOf(incidentCategories, categories) << 1
      yield (at) => (mask & (1 << (columns.category[at] ?? 0))) !== 0
    }
    if (wanted.waiting) yield (at) => columns.waits[at] === 1 && canWait[this.stateAt(at, today)] === true
    if (wanted.unit !== null) {
      const unit = this.codes.get(wanted.unit)
      yield (at) => columns.unit[at] === unit
    }
    if (wanted.from !== null) {
      const from = Date.parse(wanted.from)
      yield (at) => (columns.at[at] ?? 0) >= from
    }
    if (wanted.to !== null) {
      const to = Date.parse(wanted.to)
      yield (at) => (columns.at[at] ?? 0) < to
    }
    if (wanted.seenBy) {
      const me = this.codes.get(wanted.seenBy.userId)
      const leads = new Set([...wanted.seenBy.leads].map((id) => this.codes.get(id)))
      yield (at) => columns.asker[at] === me || leads.has(columns.deciding[at])
    }
  }

  private stateAt(at: number, today: number): number {
    const state = this.columns.state[at] ?? 0
    return canEnd[state] && (this.columns.until[at] ?? 0) < today ? expired : state
  }

  private forget(): void {
    this.length = 0
    this.after = [0, '']
    this.isWhole = false
    this.found.clear()
    // What is read from now on has it.
    this.statements.forgetWritten.run()
  }

  private readOn(): boolean {
    const rows = this.statements.next.all(this.after[1], this.after[1], this.after[0], readAtOnce)
    for (const row of rows) this.put(this.length, factsOf(row, this.codeOf))
    this.after = rows.at(-1) ?? this.after
    this.isWhole = rows.length < readAtOnce
    return true
  }

  private takeWritten(): boolean {
    const numbers = this.statements.written.all()
    if (numbers.length > writtenAtMost) {
      this.forget()
      return true
    }
    if (numbers.length > 0) this.found.clear()
    for (const number of numbers.slice(0, takenAtOnce)) {
      this.take(number)
      this.statements.took.run(number)
    }
    return numbers.length > 0
  }

  private take(number: number): void {
    const { columns } = this
    const known = columns.number.subarray(0, this.length).lastIndexOf(number)
    const row = this.statements.one.get(number)
    const facts = row && factsOf(row, this.codeOf)
    if (facts && known !== -1 && columns.at[known] === facts.at) {
      this.write(known, facts)
      return
    }
    if (known !== -1) {
      for (const column of Object.values(columns)) column.copyWithin(known, known + 1, this.length)
      this.length -= 1
    }
    if (facts) this.put(this.placeOf(facts), facts)
  }

  /** The place before the first that was asked for later. */
  private placeOf({ at, number }: CaseFacts): number {
    let [low, high] = [0, this.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const there = this.columns.at[middle] ?? 0
      if (there < at || (there === at && (this.columns.number[middle] ?? 0) < number)) low = middle + 1
      else high = middle
    }
    return low
  }

  private put(place: number, facts: CaseFacts): void {
    if (this.length === this.columns.number.length) this.grow()
    if (place < this.length)
      for (const column of Object.values(this.columns)) column.copyWithin(place + 1, place, this.length)
    this.length += 1
    this.write(place, facts)
  }

  private write(place: number, facts: CaseFacts): void {
    for (const key of columnKeys) this.columns[key][place] = facts[key]
  }

  private grow(): void {
    const larger = emptyColumns(2 * this.length)
    for (const key of columnKeys) larger[key].set(this.columns[key])
    this.columns = larger
  }

  private readonly codeOf = (id: string): number => {
    const known = this.codes.get(id)
    if (known !== undefined) return known
    this.codes.set(id, this.codes.size + 1)
    return this.codes.size
  }
}

function upTo(length: number): Uint32Array {
  const places = new Uint32Array(length)
  for (let at = 0; at < length; at++) places[at] = at
  return places
}

/** By hand: the arrays' own `filter` takes four times as long. */
function among(places: Uint32Array, fits: (at: number) => boolean): Uint32Array {
  const found = new Uint32Array(places.length)
  let count = 0
  for (const at of places) if (fits(at)) found[count++] = at
  return found.slice(0, count)
}

function maskOf<T>(all: readonly T[], some: readonly T[] | null): number {
  return some === null ? ~0 : some.reduce((mask, one) => mask | (1 << all.indexOf(one)), 0)
}

const bookOf = perConnection((db: Database, _of: 'cases') => new CaseBook(db))

/** The register's cases as they stand, brought up to date while other requests are answered. Throws request.locked. */
export async function caseBook(db: Database): Promise<CaseBook> {
  const book = bookOf(db, 'cases')
  await bringUpToDate(db, () => [book])
  return book
}

/** The same for a first page that need not wait: null where it takes more than an instant. */
export function caseBookAtHand(db: Database): CaseBook | null {
  const book = bookOf(db, 'cases')
  const end = performance.now() + 4
  while (performance.now() < end) if (!book.step()) return book
  return null
}
