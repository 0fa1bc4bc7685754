import { statSync } from 'node:fs'
import type {
  AuditWarning,
  Comparison,
  LapseRule,
  ListRead
} from '../../../../src-shared/features/cpr-audit/comparison.ts'
import { daysBetween } from '../../../../src-shared/kernel/dates.ts'
import type { JobContext } from '../../../jobs/job.ts'
import { type ListToTake, readLists } from '../lists/read-lists.ts'
import { isFictive, isWithLetters } from '../numbers/number-code.ts'
import { Subscribed } from './subscribed.ts'

/** What is compared. */
export interface CompareInput {
  readonly lists: readonly ListToTake[]
  readonly rule: LapseRule | null
  /** The civil date of today. */
  readonly today: string
  /** Whether a line that holds no personal number stops the comparison; else it is named and left out. */
  readonly strict: boolean
  /** Whether case numbers are kept with the numbers for a while. */
  readonly caseIds: boolean
  /** From how many days between the lists' dates on that is warned of. */
  readonly mostDaysApart: number
  /** Customer numbers and user-system ids that the register knows. */
  readonly knownCustomers: readonly string[]
  /** Systems that were named and are not in the register. */
  readonly unknownSystems: readonly string[]
  /** Systems that say that they subscribe and whose subscriptions no extract shows. */
  readonly systemsWithoutExtract: number
}

/** What a line of an extract costs, so that the table of numbers is made in its size. */
const bytesPerLine = 22

/** Everything of a comparison but its counts: what was read, and of each number what follows. */
export interface Compared {
  readonly subscribed: Subscribed
  readonly files: readonly ListRead[]
}

/** Reads all lists. Throws as `readLists` does. */
export async function compareLists(input: CompareInput, context: JobContext): Promise<Compared> {
  const subscribed = new Subscribed({
    rule: input.rule,
    on: extractDate(input),
    caseIds: input.caseIds,
    expected: expectedNumbers(input)
  })
  const { strict, lists } = input
  const files = await readLists(lists, subscribed, { strict, days: true, caseIds: input.caseIds }, context)
  return { subscribed, files }
}

/** The counts of a comparison, with what a person should look at. */
export function countsOf({ subscribed, files }: Compared, input: CompareInput): Comparison {
  const counts = { resurrected: 0, statusReview: 0, orphan: 0, lapsed: 0, matchedActive: 0, missing: 0 }
  let distinct = 0
  let fictive = 0
  let replacementNumbers = 0
  for (const [code, found] of subscribed.classes()) {
    counts[found]++
    if (found === 'missing') continue
    distinct++
    if (isFictive(code)) fictive++
    if (isWithLetters(code)) replacementNumbers++
  }
  const extracts = files.filter(({ kind }) => kind === 'subscriptions')
  const faults = (names: readonly (keyof ListRead['faults'])[]): number =>
    extracts.reduce((sum, { faults: of }) => sum + names.reduce((all, name) => all + (of[name] ?? 0), 0), 0)
  const { orphan, ...others } = counts
  const { count: distinctContacts, needMonths } = subscribed.contacts()
  const result = {
    distinctSubscriptions: distinct,
    duplicates: extracts.reduce((sum, { duplicates }) => sum + duplicates, 0),
    invalid: faults(['length', 'date', 'letters', 'rounded', 'malformed']),
    blank: faults(['blank']),
    distinctContacts,
    ...others,
    orphans: orphan,
    broadFilters: faults(['broadFilter']),
    fictive,
    replacementNumbers,
    needMonths,
    unknownCustomers: unknownCustomers(extracts, input).length,
    systemsWithoutExtract: input.systemsWithoutExtract,
    files
  }
  return { ...result, warnings: [...warningsOf(result, input)] }
}

function* warningsOf(result: Omit<Comparison, 'warnings'>, input: CompareInput): Generator<AuditWarning> {
  const { lists, today, unknownSystems, mostDaysApart } = input
  for (const system of unknownSystems) yield { code: 'warning.unknownSystem', params: { system } }
  const days = lists
    .filter(({ kind }) => kind !== 'status')
    .map(({ on }) => on ?? today)
    .toSorted()
  const apart = daysBetween(days[0] ?? today, days.at(-1) ?? today)
  if (apart > mostDaysApart) yield { code: 'warning.datesApart', params: { days: apart } }
  const contacts = result.files.filter(({ kind }) => kind === 'contacts')
  const extracts = result.files.filter(({ kind }) => kind === 'subscriptions')
  if (extracts.some(saysOfCases) && !contacts.some(saysOfCases)) yield { code: 'warning.swapped', params: {} }
  for (const params of unknownCustomers(extracts, input)) yield { code: 'warning.unknownCustomer', params }
  for (const { file, sheets, unknownStates } of contacts) {
    if (sheets.every(({ columns }) => columns.state === null)) yield { code: 'warning.noStatus', params: { file } }
    const unsaid = unknownStates.filter(({ means }) => means === null)
    const words = unsaid.map(({ word }) => word).join(', ')
    if (words !== '') yield { code: 'warning.unknownStates', params: { file, words } }
  }
  if (result.broadFilters > 0) yield { code: 'warning.broadFilter', params: { count: result.broadFilters } }
  if (result.distinctSubscriptions > 0 && result.orphans === result.distinctSubscriptions)
    yield { code: 'warning.noneMatched', params: {} }
}

/** Under which numbers the extracts' lines are held that no source of the register has (domain.md §1.4, class 9). */
function unknownCustomers(extracts: readonly ListRead[], { knownCustomers }: CompareInput) {
  // Leading zeros come and go with spreadsheets.
  const plain = (number: string): string => number.replace(/[\s-]/g, '').replace(/^0+/, '').toLowerCase()
  const known = new Set(knownCustomers.map(plain))
  return extracts.flatMap(({ file, customers }) =>
    customers.filter(({ number }) => !known.has(plain(number))).map(({ number, rows }) => ({ file, number, rows }))
  )
}

/** A list that says of cases whether they are open is no extract. */
const saysOfCases = ({ sheets }: ListRead): boolean => sheets.some(({ columns }) => columns.state !== null)

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
