import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Subscribed } from '../../../src-main/features/cpr-audit/compare/subscribed.ts'
import { ListTally } from '../../../src-main/features/cpr-audit/lists/list-tally.ts'
import { findTextForm, readText } from '../../../src-main/features/cpr-audit/lists/text-list.ts'
import type { LapseRule, ResultClass } from '../../../src-shared/features/cpr-audit/comparison.ts'
import type { ListKind } from '../../../src-shared/features/cpr-audit/list-columns.ts'
import { addMonths } from '../../../src-shared/kernel/dates.ts'

const folder = mkdtempSync(join(tmpdir(), 'audit-'))
afterAll(() => rmSync(folder, { recursive: true }))

const today = '2026-01-31'
const numbers = Array.from({ length: 12 }, (_, i) => `61017${String(10_000 + i * 37)}`)

interface Contact {
  readonly number: string
  readonly state: 'Aktiv' | 'Lukket' | 'Død' | ''
  readonly day: string
}
interface Person {
  readonly number: string
  readonly status: number
  readonly current: string
}
interface Case {
  readonly subscribed: readonly string[]
  readonly contacts: readonly Contact[]
  readonly persons: readonly Person[]
  readonly deleted: readonly string[]
  readonly rule: LapseRule | null
}

const number = fc.constantFrom(...numbers)
const day = fc.constantFrom('', '2020-05-04', '2025-11-01', '2025-12-31', '2026-01-30')
const lists: fc.Arbitrary<Case> = fc.record({
  subscribed: fc.array(number, { minLength: 1, maxLength: 14 }),
  contacts: fc.array(
    fc.record({
      number,
      state: fc.constantFrom('Aktiv' as const, 'Lukket' as const, 'Død' as const, '' as const),
      day
    }),
    {
      minLength: 1,
      maxLength: 14
    }
  ),
  persons: fc.array(
    fc.record({ number, status: fc.constantFrom(1, 1, 60, 70, 80, 90), current: fc.oneof(fc.constant(''), number) }),
    { maxLength: 4 }
  ),
  deleted: fc.array(number, { maxLength: 2 }),
  rule: fc.oneof(
    fc.constant(null),
    fc.record({
      months: fc.integer({ min: 0, max: 30 }),
      from: fc.constantFrom('closed' as const, 'lastActivity' as const)
    })
  )
})

function isOver({ state, day: on }: Contact, rule: LapseRule | null): boolean {
  const before = (civil: string): boolean => rule !== null && civil < addMonths(today, -rule.months)
  if (state === 'Død') return true
  if (state === 'Lukket') return rule === null || on === '' || before(on)
  return rule !== null && (state === '' || rule.from === 'lastActivity') && on !== '' && before(on)
}

/** The rule of domain.md §1.4 said plainly, with sets and strings. */
function plainly({ subscribed, contacts, persons, deleted, rule }: Case): Map<string, ResultClass> {
  const current = new Map(
    persons.filter((p) => p.current !== '' && p.current !== p.number).map((p) => [p.number, p.current])
  )
  const status = new Map([
    ...contacts.flatMap(({ number: of, state }) => (state === 'Død' ? [[of, 90] as const] : [])),
    ...persons.map((p) => [p.number, p.status] as const)
  ])
  const todays = (of: string): string => {
    const seen = new Set<string>()
    let at = of
    for (let next = current.get(at); next !== undefined && !seen.has(next); next = current.get(at)) {
      seen.add(at)
      at = next
    }
    return at
  }
  const isContact = (of: string): boolean => contacts.some((c) => c.number === of)
  const isActive = (of: string): boolean => contacts.some((c) => c.number === of && !isOver(c, rule))
  const found = new Map<string, ResultClass>()
  for (const of of new Set(subscribed)) {
    if (deleted.includes(of)) found.set(of, 'resurrected')
    else if (!isContact(of)) found.set(of, current.has(of) && isContact(todays(of)) ? 'statusReview' : 'orphan')
    else if ((status.get(of) ?? 0) >= 30 || current.has(of)) found.set(of, 'statusReview')
    else found.set(of, isActive(of) ? 'matchedActive' : 'lapsed')
  }
  const renewed = new Set([...new Set(subscribed)].filter((of) => current.has(of)).map(todays))
  for (const { number: of } of contacts)
    if (isActive(of) && !found.has(of) && !renewed.has(of)) found.set(of, 'missing')
  return found
}

let files = 0
function read(subscribed: Subscribed, kind: ListKind, text: string): void {
  // A new one each: to write over a file takes a disk ten times as long as to make one.
  const path = join(folder, `${++files}.csv`)
  writeFileSync(path, text)
  subscribed.nextFile()
  const tally = new ListTally({ path, kind }, (row) => subscribed.take(kind, row), true)
  const form = findTextForm(path, kind)
  if (form === null) throw new Error('No columns were found')
  readText(path, { form, use: { kind, days: true, caseIds: false } }, tally, () => undefined)
}

const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows.map((row) => row.join(';'))].join('\r\n')

function compared({ subscribed, contacts, persons, deleted, rule }: Case, order: readonly ListKind[]) {
  const audit = new Subscribed({ rule, on: today, expected: 0 })
  const texts: Readonly<Record<ListKind, () => string>> = {
    subscriptions: () =>
      csv(
        'PNR',
        subscribed.map((of) => [of])
      ),
    contacts: () =>
      csv(
        'CPR-nr;Status;Sidste aktivitet',
        contacts.map((c) => [c.number, c.state, c.day])
      ),
    status: () =>
      csv(
        'PNR;STATUS;PNRGAELD',
        persons.map((p) => [p.number, p.status, p.current])
      )
  }
  for (const kind of order) if (kind !== 'status' || persons.length > 0) read(audit, kind, texts[kind]())
  for (const of of deleted) audit.markDeletedBefore(Number(of))
  const classes = new Map([...audit.classes()].map(([code, found]) => [String(code), found]))
  return { classes, needMonths: audit.contacts().needMonths }
}

/** The months between today and the latest day of each who is subscribed to and has an open case; the one in the middle. */
function ageOfNeed({ subscribed, contacts, rule }: Case): number | null {
  const months = (civil: string): number => Math.floor(Date.parse(civil) / 86_400_000 / (365.2425 / 12))
  const ages = [...new Set(subscribed)].flatMap((of) => {
    const own = contacts.filter((contact) => contact.number === of)
    const days = own.map((contact) => contact.day).filter((on) => on !== '')
    if (days.length === 0 || !own.some((contact) => !isOver(contact, rule))) return []
    return [months(today) - Math.max(...days.map(months))]
  })
  return ages.toSorted((x, y) => x - y)[Math.ceil(ages.length / 2) - 1] ?? null
}

test('each number gets the class that the rule gives it plainly, in whatever order the lists are read', () => {
  const order = fc.shuffledSubarray(['subscriptions', 'contacts', 'status'] as ListKind[], { minLength: 3 })
  fc.assert(
    fc.property(lists, order, (given, kinds) => {
      // A list needs something that tells its columns: a state in one row, a day in one.
      const contacts = [...given.contacts, { number: '6101701111', state: 'Aktiv', day: '2026-01-30' } as const]
      const all = { ...given, contacts }
      expect(compared(all, kinds)).toEqual({ classes: plainly(all), needMonths: ageOfNeed(all) })
    }),
    { numRuns: 200 }
  )
})
