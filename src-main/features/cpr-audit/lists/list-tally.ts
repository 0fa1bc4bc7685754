import { basename } from 'node:path'
import type {
  LineFault,
  ListRead,
  ListToRead,
  NamedLine
} from '../../../../src-shared/features/cpr-audit/comparison.ts'
import type { ListColumns } from '../../../../src-shared/features/cpr-audit/list-columns.ts'
import { AppError } from '../../../../src-shared/kernel/errors.ts'
import { maskPersonalNumbers } from '../../../../src-shared/kernel/identifiers/personal-numbers.ts'
import { shownWord } from './contact-states.ts'
import type { ListRow, ListSink } from './list-row.ts'
import type { UnknownState } from './row-reader.ts'

/** So many lines of a file are named one by one; all are counted. */
const mostNamed = 200
/** What is longer is no customer's number. */
const longestNumber = 40
/** So many words for a state. */
const mostWords = 50

/** What is no mistake of whoever made the list. */
const tolerable: ReadonlySet<LineFault> = new Set(['blank', 'broadFilter', 'notSubscribed', 'unknownStatus'])

/** Counts what a file says on its way to the comparison. */
export class ListTally implements ListSink {
  private readonly file: string
  private readonly kind: ListToRead['kind']
  private readonly take: (row: ListRow) => void
  private readonly faults: Partial<Record<LineFault, number>> = {}
  private readonly lines: NamedLine[] = []
  private readonly sheets: ListRead['sheets'][number][] = []
  private readonly unknownStates = new Map<string, UnknownState>()
  private readonly strict: boolean
  private readonly customers = new Map<string, { number: string; rows: number }>()
  private customer = { number: '', rows: 0 }
  private sheet = ''
  private rows = 0
  private numbers = 0

  /** @param strict whether a line without a number that should have one ends the reading (AppError audit.faultyLine) */
  constructor({ path, kind }: Pick<ListToRead, 'path' | 'kind'>, take: (row: ListRow) => void, strict: boolean) {
    this.strict = strict
    this.file = basename(path)
    this.kind = kind
    this.take = take
  }

  /** A sheet begins: lines are named with it. */
  enter(sheet: string, columns: ListColumns, remembered: boolean): void {
    this.sheet = sheet
    const headers = columns.headers.map((header) => maskPersonalNumbers(header))
    this.sheets.push({ sheet, columns: { ...columns, headers }, remembered })
  }

  row(row: ListRow): void {
    this.rows++
    this.numbers += row.count
    if (row.customer !== '') this.count(row.customer)
    this.take(row)
  }

  /** Few customers hold very many lines: the last one is at hand. */
  private count(customer: string): void {
    if (customer !== this.customer.number) {
      this.customer = this.customers.get(customer) ?? { number: customer, rows: 0 }
      if (this.customers.size < mostWords || this.customers.has(customer)) this.customers.set(customer, this.customer)
    }
    this.customer.rows++
  }

  fault(line: number, fault: LineFault): void {
    this.faults[fault] = (this.faults[fault] ?? 0) + 1
    if (this.strict && !tolerable.has(fault))
      throw new AppError('audit.faultyLine', { file: this.file, sheet: this.sheet, line, fault })
    if (this.lines.length < mostNamed) this.lines.push({ sheet: this.sheet, line, fault })
  }

  addUnknown(states: ReadonlyMap<string, UnknownState>): void {
    for (const [text, { rows, means }] of states) {
      const word = shownWord(text)
      this.unknownStates.set(word, { rows: (this.unknownStates.get(word)?.rows ?? 0) + rows, means })
    }
  }

  /** What was read, with the digest that its reader told. */
  done(sha256: string, duplicates: number): ListRead {
    return {
      file: this.file,
      kind: this.kind,
      sha256,
      rows: this.rows,
      numbers: this.numbers,
      duplicates,
      sheets: this.sheets,
      faults: this.faults,
      lines: this.lines,
      customers: [...this.customers.values()].map(({ number, rows }) => ({
        number: maskPersonalNumbers(number.slice(0, longestNumber)),
        rows
      })),
      unknownStates: [...this.unknownStates]
        .map(([word, { rows, means }]) => ({ word, rows, means }))
        .sort((a, b) => b.rows - a.rows)
        .slice(0, mostWords)
    }
  }
}
