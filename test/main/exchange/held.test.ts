import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { clearHeldChange, heldChange } from '../../../src-main/features/exchange/held/held-change.ts'
import { heldPackages } from '../../../src-main/features/exchange/held/held-files.ts'
import { type Held, holdPackage, type PackageToHold } from '../../../src-main/features/exchange/held/hold-package.ts'
import { countsOf, keptRecords, type PlacedRecord } from '../../../src-main/features/exchange/held/kept-records.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

// One current set for each municipality: a newer package changes what changed, an older one nothing.

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
})
afterEach(() => register.dispose())

const at = '2026-03-01T08:00:00.000Z'

function packageOf(
  systems: Readonly<Record<string, Values>>,
  exportedAt: string,
  municipality = 'Prøveby'
): PackageToHold {
  const records = Object.entries(systems).map(
    ([id, values], index): PlacedRecord => ({ id, values, sheet: 'Systemer', row: index + 3 })
  )
  return {
    head: {
      id: randomUUID(),
      kind: 'register',
      profile: 'centralOffice',
      schema: 1,
      municipality: { name: municipality, nationalId: null, country: 'DK' },
      exportedAt
    },
    key: 'key',
    trust: 'unknown',
    edited: [],
    file: 'pakke.xlsx',
    sha256: '00',
    records: [...keptRecords(new Map([['system', records]]))],
    counts: countsOf(new Map([['system', records]])),
    figures: []
  }
}

function hold(pack: PackageToHold, force = false): Held {
  const { db, userId } = register
  return withTransaction(db, () => holdPackage(db, pack, { userId, at, force }))
}

interface Row {
  readonly id: string
  readonly said: string
  readonly row: number
  readonly gone: string | null
}
const rows = (): readonly Row[] =>
  register.db
    .prepare<[], Row>('SELECT record_id AS id, said, row, gone_at AS gone FROM held_record ORDER BY record_id')
    .all()

test('a newer package writes what changed, marks what is gone and moves the rest; an older one changes nothing', () => {
  const first = packageOf({ a: { name: 'Vagtplan' }, b: { name: 'Journal' } }, '2026-01-01T00:00:00.000Z')
  expect(hold(first)).toEqual({
    outcome: 'held',
    number: expect.any(Number),
    created: 2,
    updated: 0,
    gone: 0,
    unchanged: 0
  })
  expect(hold(first)).toMatchObject({ outcome: 'same', unchanged: 2 })
  const second = packageOf({ c: { name: 'Løn' }, b: { name: 'Journal' } }, '2026-02-01T00:00:00.000Z')
  expect(hold(second)).toEqual({
    outcome: 'held',
    number: expect.any(Number),
    created: 1,
    updated: 0,
    gone: 1,
    unchanged: 1
  })
  expect(rows()).toEqual([
    { id: 'a', said: '{"name":"Vagtplan"}', row: 3, gone: '2026-02-01T00:00:00.000Z' },
    { id: 'b', said: '{"name":"Journal"}', row: 4, gone: null },
    { id: 'c', said: '{"name":"Løn"}', row: 3, gone: null }
  ])
  expect(hold(first).outcome).toBe('older')
  expect(rows()[0]?.gone).not.toBeNull()
  expect(hold(first, true)).toMatchObject({ outcome: 'held', updated: 1, gone: 1 })
  expect(heldPackages(register.db)).toMatchObject([{ exportedAt: '2026-01-01T00:00:00.000Z', counts: { system: 2 } }])
})

test('only what records are put together by has all put together anew', () => {
  const { db } = register
  const change = (name: string, description: string, exportedAt: string) => {
    withTransaction(db, () => clearHeldChange(db))
    hold(packageOf({ a: { name, description } }, exportedAt))
    return heldChange(db)
  }
  expect(change('Vagtplan', 'Planer', '2026-01-01T00:00:00.000Z')).toBe('all')
  expect(change('Vagtplan', 'Planer', '2026-01-02T00:00:00.000Z')).toBeNull()
  expect(change('Vagtplan', 'Vagter', '2026-01-03T00:00:00.000Z')).toBe('facts')
  expect(db.prepare('SELECT count(*) FROM central_touched').pluck().get()).toBe(1)
  expect(change('Vagtplaner', 'Vagter', '2026-01-04T00:00:00.000Z')).toBe('all')
  hold(packageOf({}, '2026-01-05T00:00:00.000Z'))
  expect(heldChange(db)).toBe('all')
})

test('neither a personal number nor what is about a person gets in', () => {
  hold(packageOf({ a: { name: 'Sag 610170-1234', owner: randomUUID(), made: 'up' } }, at))
  expect(rows()[0]?.said).toBe('{"name":"Sag ••••••-••••"}')
})

test('whatever is read in whatever order, what is held is the newest package of each municipality', () => {
  const systems = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.record({ name: fc.constantFrom('X', 'Y') }))
  const one = fc.record({ systems, day: fc.integer({ min: 1, max: 28 }), of: fc.constantFrom('Prøveby', 'Nordby') })
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ day, of }) => `${of} ${day}`, maxLength: 6 }), (packages) => {
      register.db.exec('DELETE FROM held_package')
      for (const { systems, day, of } of packages)
        hold(packageOf(systems, `2026-01-${String(day).padStart(2, '0')}T00:00:00.000Z`, of))
      for (const of of new Set(packages.map((pack) => pack.of))) {
        const newest = packages.filter((pack) => pack.of === of).sort((a, b) => b.day - a.day)[0]
        const sql = `SELECT record_id, said FROM held_record r JOIN held_package p ON p.number = r.package
          WHERE p.municipality_name = ? AND gone_at IS NULL`
        const held = register.db.prepare<[string]>(sql).raw().all(of) as [string, string][]
        const said = held.map(([id, text]) => [id, JSON.parse(text)])
        expect(Object.fromEntries(said)).toEqual(newest?.systems)
      }
    }),
    { numRuns: 60 }
  )
})
