import type { LineFault } from '../../../../src-shared/features/cpr-audit/comparison.ts'
import type { ContactState, ListColumns, ListKind } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import type { Cell } from '../../../../src-shared/features/exchange/grid.ts'
import { cellText } from '../../exchange/understanding/cells.ts'
import { findDate } from '../../exchange/understanding/values/date-text.ts'
import { faultOf, faults, type NumberCode, readNumber } from '../numbers/number-code.ts'
import { isBroadFilter } from './broad-filter.ts'
import { contactState, wordKey } from './contact-states.ts'
import { clearRow, emptyRow, type ListSink, unknownDay } from './list-row.ts'
import { personStatus } from './person-status.ts'

const dayMs = 86_400_000

/** The day number of a civil date: days since 1970. */
export function dayNumber(civil: string): number {
  return Math.round(Date.parse(`${civil.slice(0, 10)}T00:00:00Z`) / dayMs)
}

/** What a list is read for. */
export interface ListUse {
  readonly kind: ListKind
  readonly days: boolean
  readonly caseIds: boolean
  /** What words that are not known mean, by `wordKey`, as somebody said. */
  readonly words?: ReadonlyMap<string, ContactState>
}

/** A word for a state that is not known: how often it came, and what somebody said that it means. */
export interface UnknownState {
  rows: number
  readonly means: ContactState | null
}

/** How a row's cells are looked at: by place, as the number or the text that stands there. */
export interface RowCells {
  /** How many there are. */
  readonly count: number
  number(column: number): NumberCode
  /** '' where nothing stands. */
  text(column: number): string
  /** The day since 1970 where it can be told without the text; NaN where not. */
  day(column: number): number
}

/**
 * Makes what the columns say of a row out of its cells, and hands it on. What stands in other columns is never looked at.
 * Texts of states and days are few and come again: each is understood once.
 */
export class RowReader {
  private readonly row = emptyRow()
  private readonly states = new Map<string, ReturnType<typeof contactState>>()
  private readonly days = new Map<string, number>()
  private readonly kind: ListKind
  private readonly columns: ListColumns
  private readonly sink: ListSink
  /** Words for a state that nobody knew, with how often they came. */
  readonly unknownStates = new Map<string, UnknownState>()
  private readonly words: ReadonlyMap<string, ContactState>

  /** @param days whether anything follows from the days: understanding millions of them takes its time */
  constructor({ kind, days, caseIds, words = new Map() }: ListUse, columns: ListColumns, sink: ListSink) {
    this.kind = kind
    this.words = words
    // What an extract says of cases tells that it is none, and nothing else.
    const state = kind === 'contacts' ? columns.state : null
    this.columns = { ...columns, state, day: days ? columns.day : null, caseId: caseIds ? columns.caseId : null }
    this.sink = sink
  }

  read(line: number, cells: RowCells): void {
    const { row, sink } = this
    const columns = this.columns
    clearRow(row)
    row.line = line
    let fault: NumberCode = faults.blank
    for (const { column } of columns.numbers) {
      const code = column < cells.count ? cells.number(column) : faults.blank
      if (code >= 0) row.codes[row.count++] = code
      else if (code !== faults.blank) {
        fault = code
        sink.fault(line, this.named(code, cells.text(column)))
      }
    }
    if (row.count === 0) {
      if (fault === faults.blank) sink.fault(line, 'blank')
      return
    }
    if (columns.state !== null) this.readState(line, cells.text(columns.state))
    if (columns.day !== null) row.day = this.readDay(cells, columns.day)
    if (columns.current !== null) row.current = cells.number(columns.current)
    if (columns.status !== null) row.status = personStatus(cells.text(columns.status))
    if (columns.customer !== null) row.customer = cells.text(columns.customer)
    if (columns.caseId !== null) row.caseId = cells.text(columns.caseId).slice(0, longestCaseId)
    if (columns.operation !== null && !this.readOperation(line, cells.text(columns.operation))) return
    sink.row(row)
  }

  /** What stands in place of a number may be a filter on everybody it fits. */
  private named(code: NumberCode, text: string): LineFault {
    return this.kind === 'subscriptions' && isBroadFilter(text) ? 'broadFilter' : faultOf(code)
  }

  private readState(line: number, text: string): void {
    let state = this.states.get(text)
    if (state === undefined) {
      state = contactState(text)
      this.states.set(text, state)
    }
    if (state === null) {
      let unknown = this.unknownStates.get(text)
      if (!unknown) {
        unknown = { rows: 0, means: this.words.get(wordKey(text)) ?? null }
        this.unknownStates.set(text, unknown)
      }
      unknown.rows++
      if (unknown.means === null) this.sink.fault(line, 'unknownStatus')
      this.row.state = unknown.means ?? 'unknown'
    } else this.row.state = state
  }

  private readDay(cells: RowCells, column: number): number {
    const plain = cells.day(column)
    if (!Number.isNaN(plain)) return plain
    const text = cells.text(column)
    if (text === '') return unknownDay
    let day = this.days.get(text)
    if (day === undefined) {
      const found = findDate(text)
      day = found.kind === 'date' ? dayNumber(found.date) : unknownDay
      if (this.days.size < mostDays) this.days.set(text, day)
    }
    return day
  }

  /** False where the row is no subscription at all: HENTTYP I (asked without one), or from an extract. */
  private readOperation(line: number, text: string): boolean {
    const said = text.trim().toUpperCase()
    if (said === '3' || said === 'R') this.row.removes = true
    else if (said !== '' && said !== '1' && said !== 'D') {
      this.sink.fault(line, 'notSubscribed')
      return false
    }
    return true
  }
}

/** A longer one is a note, and none of the audit's business. */
const longestCaseId = 60
/** Texts of days that are remembered: a century has fewer days. */
const mostDays = 40_000

/** The cells of a sheet's row. */
export function sheetCells(cells: readonly Cell[]): RowCells {
  return {
    count: cells.length,
    number: (column) => readNumber(cellText(cells[column])),
    text: (column) => cellText(cells[column]),
    day: () => Number.NaN
  }
}
