import fc from 'fast-check'
import { openDatabase } from '../../../src-main/db/open.ts'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { caseBook, type Wanted } from '../../../src-main/features/shielding/case-book.ts'
import {
  caseStates,
  incidentCategories,
  protections,
  type ShownState,
  shownStates
} from '../../../src-shared/features/shielding/case.ts'
import { databaseAtVersion, type TemporaryDatabase } from '../../support/register.ts'

let register: TemporaryDatabase
beforeAll(() => {
  register = databaseAtVersion()
  // Cases alone: whose they are is not what this is about.
  register.db.pragma('foreign_keys = OFF')
})
afterAll(() => register.dispose())

const units = ['enhed-a', 'enhed-b', 'enhed-c']
const users = ['bruger-a', 'bruger-b']
const days = ['2026-01-01', '2026-02-28', '2026-03-01', '2026-03-02', '2026-04-01']

const written = fc.record({
  state: fc.constantFrom(...caseStates),
  protection: fc.constantFrom(...protections),
  category: fc.constantFrom(null, ...incidentCategories),
  until: fc.constantFrom(null, ...days),
  decideBy: fc.constantFrom(null, '2026-03-01T10:00:00.000Z'),
  unit: fc.constantFrom(...units),
  deciding: fc.constantFrom(...units),
  asker: fc.constantFrom(...users),
  at: fc.constantFrom(...days).map((day) => `${day}T12:00:00.000Z`)
})
type Written = typeof written extends fc.Arbitrary<infer T> ? T : never
const deed = fc.record({
  number: fc.integer({ min: 1, max: 25 }),
  kind: fc.constantFrom('write', 'write', 'write', 'delete', 'undone', 'elsewhere'),
  of: written
})
const some = <T>(values: readonly T[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }))
const instant = fc.option(fc.constantFrom(...days).map((day) => `${day}T12:00:00.000Z`))
const question: fc.Arbitrary<Wanted> = fc.record({
  today: fc.constantFrom(...days),
  states: some(shownStates),
  protections: some(protections),
  categories: some(incidentCategories),
  unit: fc.option(fc.constantFrom(...units, 'ukendt')),
  waiting: fc.boolean(),
  from: instant,
  to: instant,
  seenBy: fc.option(
    fc.record({
      userId: fc.constantFrom(...users),
      leads: fc.uniqueArray(fc.constantFrom(...units)).map((ids) => new Set(ids))
    })
  )
})

type Db = TemporaryDatabase['db']

function write(db: Db, number: number, of: Written): void {
  const known = db
    .prepare<[number], string>('SELECT requested_at FROM shielding_case WHERE number = ?')
    .pluck()
    .get(number)
  db.prepare(
    `INSERT OR REPLACE INTO shielding_case (id, version, municipality_id, number, kind, category, state, listed, unit_id,
       deciding_unit_id, acute, lacks, decide_by, days, requested_at, requested_by, runs_until, protection)
     VALUES ('case-' || $number, 1, 'm', $number, 'individual', $category, $state, $state, $unit, $deciding, 0, '',
       $decideBy, 90, $at, $asker, $until, $protection)`
  ).run({ ...of, number, at: known ?? of.at })
}

/** The same of the rows, by a query: what the book has to answer. */
function answer(db: Db, wanted: Wanted): readonly number[] {
  type Row = {
    number: number
    state: ShownState
    until: string | null
    protection: (typeof protections)[number]
    category: (typeof incidentCategories)[number] | null
    decideBy: string | null
    unit: string
    deciding: string
    asker: string
    at: string
  }
  const rows = db
    .prepare<[], Row>(
      `SELECT number, state, runs_until AS until, protection, category, decide_by AS decideBy, unit_id AS unit,
         deciding_unit_id AS deciding, requested_by AS asker, requested_at AS at
       FROM shielding_case ORDER BY requested_at DESC, number DESC`
    )
    .all()
  return rows
    .filter((row) => {
      const runs = row.state === 'provisional' || row.state === 'approved'
      const isOver = runs && row.until !== null && row.until < wanted.today
      return (
        (!wanted.states || wanted.states.includes(isOver ? 'expired' : row.state)) &&
        (!wanted.protections || wanted.protections.includes(isOver ? 'notNeeded' : row.protection)) &&
        (!wanted.categories || (row.category !== null && wanted.categories.includes(row.category))) &&
        (!wanted.waiting || (row.decideBy !== null && !isOver && (runs || row.state === 'requested'))) &&
        (!wanted.unit || row.unit === wanted.unit) &&
        (!wanted.from || row.at >= wanted.from) &&
        (!wanted.to || row.at < wanted.to) &&
        (!wanted.seenBy || row.asker === wanted.seenBy.userId || wanted.seenBy.leads.has(row.deciding))
      )
    })
    .map(({ number }) => number)
}

test('the book answers what the rows say, whoever wrote them and whatever was taken back', async () => {
  const elsewhere = openDatabase(register.file, register.key)
  elsewhere.pragma('foreign_keys = OFF')
  const { db } = register
  const run = fc.array(fc.record({ deeds: fc.array(deed, { maxLength: 6 }), question }), { maxLength: 8 })
  try {
    await fc.assert(
      fc.asyncProperty(run, async (turns) => {
        for (const { deeds, question } of turns) {
          for (const { number, kind, of } of deeds) {
            if (kind === 'delete') db.prepare('DELETE FROM shielding_case WHERE number = ?').run(number)
            else if (kind === 'elsewhere') write(elsewhere, number, of)
            else if (kind === 'undone')
              expect(() =>
                withTransaction(db, () => {
                  write(db, number, of)
                  throw new Error('taken back')
                })
              ).toThrow('taken back')
            else write(db, number, of)
          }
          const book = await caseBook(db)
          const expected = answer(db, question)
          expect(book.page(question, 0, 100)).toEqual({ total: expected.length, numbers: expected })
          expect(book.page(question, 2, 3)).toEqual({ total: expected.length, numbers: expected.slice(2, 5) })
          const months = [...book.tally(question, 'month').values()].reduce((sum, count) => sum + count, 0)
          expect(months).toBe(expected.length)
        }
      }),
      { numRuns: 60 }
    )
  } finally {
    elsewhere.close()
  }
})
