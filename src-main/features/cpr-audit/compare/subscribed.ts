import type { LapseRule, ResultClass } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import type { ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { addMonths } from '../../../../src-shared/kernel/dates.ts'
import { type ListRow, unknownDay } from '../lists/list-row.ts'
import { asksForReview, statuses } from '../lists/person-status.ts'
import type { ListTaker } from '../lists/read-lists.ts'
import { dayNumber } from '../lists/row-reader.ts'
import type { NumberCode } from '../numbers/number-code.ts'
import { latestMonth, NumberTable } from '../numbers/number-table.ts'

const flag = { subscribed: 1, active: 2, closed: 4, contact: 8, deletedBefore: 16 } as const

/**
 * Everything that the lists of an audit say of each number, and the class that follows. The lists come in any order;
 * a number is in one class, whatever the order was (a property test holds that against a plain reading of the rule).
 */
export class Subscribed implements ListTaker {
  private readonly table: NumberTable
  private readonly lapsedBefore: number
  private readonly rule: LapseRule | null
  /** A person's number of before, by that of today and the other way round (records 022, PNRGAELD). */
  private readonly current = new Map<NumberCode, NumberCode>()
  /** Case numbers, where somebody is to find the cases again. */
  readonly caseIds: Map<NumberCode, string> | null
  private file = 0
  private again = 0
  /** The month that ages are counted to. */
  private readonly month: number

  /** @param on the civil date that a need's lapse is counted to: the extract's */
  constructor(options: {
    readonly rule: LapseRule | null
    readonly on: string
    readonly expected: number
    readonly caseIds?: boolean
  }) {
    this.table = new NumberTable(options.expected)
    this.month = monthOf(dayNumber(options.on))
    this.rule = options.rule
    this.caseIds = options.caseIds === true ? new Map() : null
    this.lapsedBefore = options.rule ? dayNumber(addMonths(options.on, -options.rule.months)) : Number.NEGATIVE_INFINITY
  }

  /** Another file begins: a number that it names twice is a duplicate, one that two files name is none. */
  nextFile(): void {
    this.file = (this.file % 255) + 1
    this.again = 0
  }

  take(kind: ListKind, row: ListRow): void {
    if (kind === 'subscriptions') this.subscription(row)
    else if (kind === 'contacts') this.contact(row)
    else this.status(row)
  }

  duplicates(): number {
    return this.again
  }

  /** A row of an extract. */
  private subscription(row: ListRow): void {
    const { table } = this
    for (let i = 0; i < row.count; i++) {
      const place = table.place(row.codes[i] as number)
      if (row.removes) {
        table.mark(place, 0, flag.subscribed)
        continue
      }
      if (table.file(place) === this.file && table.flags(place) & flag.subscribed) this.again++
      table.setFile(place, this.file)
      table.mark(place, flag.subscribed)
      this.person(row.codes[i] as number, row)
    }
  }

  /** A row of a contact list. */
  private contact(row: ListRow): void {
    const { table } = this
    for (let i = 0; i < row.count; i++) {
      const code = row.codes[i] as number
      const place = table.place(code)
      if (table.file(place) === this.file && table.flags(place) & flag.contact) this.again++
      table.setFile(place, this.file)
      table.mark(place, flag.contact | (this.isOver(row) ? flag.closed : flag.active))
      // CPR's own word counts for more, whichever list comes first.
      if (row.state === 'dead' && table.status(place) === 0) table.setStatus(place, statuses.dead)
      if (row.day !== unknownDay) table.tellMonth(place, monthOf(row.day))
      if (row.current >= 0) this.current.set(code, row.current)
      if (row.caseId !== '') this.caseIds?.set(code, row.caseId)
    }
  }

  /** A row of what CPR says of persons. */
  private person(code: NumberCode, row: ListRow): void {
    if (row.current >= 0 && row.current !== code) this.current.set(code, row.current)
    if (row.status === 0) return
    const place = this.table.place(code)
    this.table.setStatus(place, row.status)
  }

  /** A row of a file about persons. */
  private status(row: ListRow): void {
    for (let i = 0; i < row.count; i++) this.person(row.codes[i] as number, row)
  }

  /** Whether it was deleted in an earlier audit. */
  markDeletedBefore(code: NumberCode): void {
    const place = this.table.find(code)
    if (place >= 0) this.table.mark(place, flag.deletedBefore)
  }

  /** Every number with its class; those that nothing follows from (an ended contact without subscription) left out. */
  *classes(): Generator<readonly [NumberCode, ResultClass]> {
    for (const place of this.table.places()) {
      const found = this.classAt(place)
      if (found) yield [this.table.code(place), found]
    }
  }

  /** The numbers subscribed to, in no order. */
  *subscribedCodes(): Generator<NumberCode> {
    for (const place of this.table.places()) if (this.table.flags(place) & flag.subscribed) yield this.table.code(place)
  }

  /**
   * Different numbers that some contact list names; and how old the needs are: the median, over whoever is subscribed to
   * and has an open case, of the months since the latest day that the lists tell of them; null where they tell none.
   */
  contacts(): { readonly count: number; readonly needMonths: number | null } {
    const { table } = this
    const asked = flag.subscribed | flag.active
    const ages = new Uint32Array(latestMonth + 1)
    let count = 0
    for (const place of table.places()) {
      const flags = table.flags(place)
      if (flags & flag.contact) count++
      const month = table.month(place)
      if ((flags & asked) !== asked || month === 0) continue
      const age = Math.max(0, this.month - month)
      ages[age] = (ages[age] as number) + 1
    }
    return { count, needMonths: medianOf(ages) }
  }

  private classAt(place: number): ResultClass | null {
    const { table } = this
    const flags = table.flags(place)
    if (!(flags & flag.subscribed)) return flags & flag.active && !this.subscribedUnderOther(place) ? 'missing' : null
    if (flags & flag.deletedBefore) return 'resurrected'
    const contact = flags & (flag.active | flag.closed)
    const today = this.placeOfToday(place)
    if (!contact) return today >= 0 && table.flags(today) & flag.contact ? 'statusReview' : 'orphan'
    if (asksForReview(table.status(place)) || this.current.has(table.code(place))) return 'statusReview'
    return contact & flag.active ? 'matchedActive' : 'lapsed'
  }

  /** The place of the person's number of today, where this is one of before; -1 where not. */
  private placeOfToday(place: number): number {
    let code = this.table.code(place)
    const seen = new Set<NumberCode>()
    for (let next = this.current.get(code); next !== undefined && !seen.has(next); next = this.current.get(code)) {
      seen.add(code)
      code = next
    }
    return seen.size > 0 ? this.table.find(code) : -1
  }

  /** Whether a number of before is subscribed to: nobody is missing then, that subscription is to be renewed. */
  private subscribedUnderOther(place: number): boolean {
    if (this.current.size === 0) return false
    this.former ??= this.formerPlaces()
    return this.former.has(place)
  }

  private former: Set<number> | undefined

  private formerPlaces(): Set<number> {
    const places = new Set<number>()
    for (const code of this.current.keys()) {
      const place = this.table.find(code)
      if (place >= 0 && this.table.flags(place) & flag.subscribed) places.add(this.placeOfToday(place))
    }
    return places
  }

  /** By the system's own rule; without one, as soon as the list says that the case is closed. */
  private isOver(row: ListRow): boolean {
    if (row.state === 'dead') return true
    if (row.state === 'closed') return this.rule === null || row.day === unknownDay || row.day < this.lapsedBefore
    const byActivity = this.rule !== null && (row.state === 'unknown' || this.rule.from === 'lastActivity')
    return byActivity && row.day !== unknownDay && row.day < this.lapsedBefore
  }
}

const daysAMonth = 365.2425 / 12
/** Months from 1900 to 1970. */
const monthsBefore = 840

/** Months since 1900 of a day that is counted since 1970. */
function monthOf(day: number): number {
  return Math.max(1, Math.floor(day / daysAMonth) + monthsBefore)
}

/** The median of values by how often each came; null where none did. */
function medianOf(counts: Uint32Array): number | null {
  const half = counts.reduce((sum, count) => sum + count, 0) / 2
  if (half === 0) return null
  let value = 0
  for (let passed = counts[0] ?? 0; passed < half; passed += counts[value] ?? 0) value++
  return value
}
