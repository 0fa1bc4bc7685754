import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { AuditWarning, Comparison, ListRead } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { ListKind } from '../../../src-shared/features/cpr-audit/list-columns.ts'
import { daysBetween } from '../../../src-shared/kernel/dates.ts'
import { AppError } from '../../../src-shared/kernel/errors.ts'
import { implement, type JobContext } from '../../jobs/job.ts'
import { Subscribed } from './compare/subscribed.ts'
import { type CompareInput, compareJob } from './compare-ref.ts'
import type { ListRow } from './lists/list-row.ts'
import { ListTally } from './lists/list-tally.ts'
import { RelayedFiles } from './lists/relayed-files.ts'
import type { ListUse } from './lists/row-reader.ts'
import { findTextForm, readText, type TextForm } from './lists/text-list.ts'
import { isFictive, isWithLetters } from './numbers/number-code.ts'

type List = CompareInput['lists'][number]

/** An extract's date and a contact list's further apart than this are warned of (domain.md §1.4). */
const mostDaysApart = 30
/** What a line of an extract costs, so that the table of numbers is made in its size. */
const bytesPerLine = 22
/** Order of reading: what comes later finds its numbers there. */
const order: readonly ListKind[] = ['subscriptions', 'status', 'contacts']

/** One comparison under way. */
class Run {
  private readonly context: JobContext
  private readonly input: CompareInput
  private readonly relayed: RelayedFiles
  private readonly subscribed: Subscribed
  private readonly files: ListRead[] = []

  constructor(input: CompareInput, context: JobContext) {
    this.input = input
    this.context = context
    this.relayed = new RelayedFiles(context)
    this.subscribed = new Subscribed({ rule: input.rule, on: extractDate(input), expected: expectedNumbers(input) })
  }

  async compare(): Promise<Comparison> {
    try {
      for (const [at, list] of this.input.lists.entries()) await this.read(list, at)
    } finally {
      this.relayed.stop()
    }
    return this.result()
  }

  private async read(list: List, at: number): Promise<void> {
    const { subscribed, context } = this
    context.throwIfCancelled()
    subscribed.nextFile()
    const takers: Readonly<Record<ListKind, (row: ListRow) => void>> = {
      subscriptions: (row) => subscribed.subscription(row),
      contacts: (row) => subscribed.contact(row),
      status: (row) => subscribed.status(row)
    }
    const tally = new ListTally(list, takers[list.kind], this.input.strict)
    const { sha256, sheets } = list.relayed ? await this.readRelayed(list, tally) : this.readBytes(list, tally, at)
    if (sheets === 0) throw new AppError('audit.noNumbers', { file: basename(list.path) })
    const read = tally.done(sha256, subscribed.duplicates)
    const same = this.files.find((file) => file.sha256 === sha256)
    if (same) throw new AppError('audit.sameFile', { file: read.file, other: same.file })
    this.files.push(read)
  }

  private readRelayed(list: List, tally: ListTally): Promise<{ sha256: string; sheets: number }> {
    return this.relayed.take({ use: this.readFor(list), told: list.columns }, tally, this.input.lists.length)
  }

  private readBytes(list: List, tally: ListTally, at: number): { sha256: string; sheets: number } {
    const form = this.formOf(list)
    if (form === null) return { sha256: '', sheets: 0 }
    if (form.kind === 'delimited') tally.enter('', form.columns)
    const total = this.input.lists.length * 1000
    const read = readText(list.path, { form, use: this.readFor(list) }, tally, (done, of) => {
      this.context.throwIfCancelled()
      this.context.progress('read', at * 1000 + Math.round((1000 * done) / Math.max(1, of)), total)
    })
    tally.addUnknown(read.unknownStates)
    return { sha256: read.sha256, sheets: 1 }
  }

  /** Days count for the lapse of needs alone. */
  private readFor({ kind }: List): ListUse {
    return { kind, days: kind === 'contacts' && this.input.rule !== null }
  }

  private formOf({ path, kind, columns }: List): TextForm | null {
    const form = findTextForm(path, kind)
    return form?.kind === 'delimited' && columns ? { ...form, columns } : form
  }

  private result(): Comparison {
    const counts = { resurrected: 0, statusReview: 0, orphan: 0, lapsed: 0, matchedActive: 0, missing: 0 }
    let distinct = 0
    let fictive = 0
    let replacementNumbers = 0
    for (const [code, found] of this.subscribed.classes()) {
      counts[found]++
      if (found === 'missing') continue
      distinct++
      if (isFictive(code)) fictive++
      if (isWithLetters(code)) replacementNumbers++
    }
    const extracts = this.files.filter(({ kind }) => kind === 'subscriptions')
    const faults = (names: readonly (keyof ListRead['faults'])[]): number =>
      extracts.reduce((sum, { faults: of }) => sum + names.reduce((all, name) => all + (of[name] ?? 0), 0), 0)
    const { orphan, ...others } = counts
    const result = {
      distinctSubscriptions: distinct,
      duplicates: extracts.reduce((sum, { duplicates }) => sum + duplicates, 0),
      invalid: faults(['length', 'date', 'letters', 'rounded', 'malformed']),
      blank: faults(['blank']),
      distinctContacts: this.subscribed.countContacts(),
      ...others,
      orphans: orphan,
      broadFilters: faults(['broadFilter']),
      fictive,
      replacementNumbers,
      files: this.files
    }
    return { ...result, warnings: [...this.warnings(result)] }
  }

  private *warnings(result: Omit<Comparison, 'warnings'>): Generator<AuditWarning> {
    const { lists, today, unknownSystems } = this.input
    for (const system of unknownSystems) yield { code: 'warning.unknownSystem', params: { system } }
    const subscriptions = this.files.filter(({ kind }) => kind === 'subscriptions')
    const contacts = this.files.filter(({ kind }) => kind === 'contacts')
    const days = lists.filter(({ kind }) => kind !== 'status').map(({ on }) => on ?? today)
    const [first = today, last = today] = [days.toSorted()[0], days.toSorted().at(-1)]
    const apart = daysBetween(first, last)
    if (apart > mostDaysApart) yield { code: 'warning.datesApart', params: { days: apart } }
    if (subscriptions.some(looksLikeContacts) && !contacts.some(looksLikeContacts))
      yield { code: 'warning.swapped', params: {} }
    for (const { file, sheets, unknownStates } of contacts) {
      if (sheets.every(({ columns }) => columns.state === null)) yield { code: 'warning.noStatus', params: { file } }
      const words = unknownStates.map(({ word }) => word).join(', ')
      if (words !== '') yield { code: 'warning.unknownStates', params: { file, words } }
    }
    if (result.broadFilters > 0) yield { code: 'warning.broadFilter', params: { count: result.broadFilters } }
    if (result.distinctSubscriptions > 0 && result.orphans === result.distinctSubscriptions)
      yield { code: 'warning.noneMatched', params: {} }
  }
}

/** A list that says of cases whether they are open is no extract. */
const looksLikeContacts = ({ sheets }: ListRead): boolean => sheets.some(({ columns }) => columns.state !== null)

/** The date that needs are counted to: the newest extract's. */
function extractDate({ lists, today }: CompareInput): string {
  const days = lists.filter(({ kind }) => kind === 'subscriptions').map(({ on }) => on ?? today)
  return days.toSorted().at(-1) ?? today
}

function expectedNumbers({ lists }: CompareInput): number {
  const bytes = lists
    .filter(({ kind, relayed }) => kind === 'subscriptions' && !relayed)
    .map(({ path }) => sizeOf(path))
  return Math.min(20_000_000, Math.round(bytes.reduce((sum, size) => sum + size, 0) / bytesPerLine))
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

/** The lists in the order in which they are read. */
export function inOrder<T extends { readonly kind: ListKind }>(lists: readonly T[]): readonly T[] {
  return lists.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}

/** The job's code, for the worker's registry. */
export const cprAuditJobs = [implement(compareJob, (input, context) => new Run(input, context).compare())]
