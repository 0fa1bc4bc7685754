import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { withTransaction } from '../../../src-main/db/transaction.ts'
import { Coverage } from '../../../src-main/features/exchange/held/coverage.ts'
import { clearHeldChange, heldChange } from '../../../src-main/features/exchange/held/held-change.ts'
import { heldPackages } from '../../../src-main/features/exchange/held/held-files.ts'
import { type Held, holdPackage, type PackageToHold } from '../../../src-main/features/exchange/held/hold-package.ts'
import { countsOf, keptRecords, type PlacedRecord } from '../../../src-main/features/exchange/held/kept-records.ts'
import { type PackagePart, packageParts } from '../../../src-shared/features/exchange/profiles.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { Values } from '../../../src-shared/kernel/value.ts'
import { type TemporaryRegister, temporaryRegister } from '../../support/register.ts'

// One current set for each municipality: a newer package changes what changed, an older one nothing.

let register: TemporaryRegister
beforeEach(async () => {
  register = await temporaryRegister()
})
afterEach(() => register.dispose())

const at = '2026-03-01T08:00:00.000Z'

type Said = Readonly<Record<string, Values>>

function packageOf(systems: Said, exportedAt: string, municipality = 'Prøveby'): PackageToHold {
  return partsOf({ system: systems }, exportedAt, packageParts, municipality)
}

function partsOf(
  entities: Readonly<Partial<Record<EntityName, Said>>>,
  exportedAt: string,
  parts: readonly PackagePart[],
  municipality = 'Prøveby'
): PackageToHold {
  const records = new Map(
    Object.entries(entities).map(([name, said]) => [
      name as EntityName,
      Object.entries(said).map(([id, values], index): PlacedRecord => ({ id, values, sheet: name, row: index + 3 }))
    ])
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
    heldAs: 'centralOffice',
    coverage: new Coverage({ kind: 'register', profile: 'centralOffice' }, { parts, lacks: [] }),
    trust: 'unknown',
    edited: [],
    file: `${parts.length === packageParts.length ? 'alt' : parts.join(' ')}.xlsx`,
    sha256: '00',
    records: [...keptRecords(records)],
    counts: countsOf(records),
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

interface Entities {
  readonly system: Said
  readonly agreement: Said
  readonly supplier: Said
}

/** What a register of a day sends of some parts: what those name goes along, and they name nothing that does not go. */
function sent({ system, agreement, supplier }: Entities, parts: readonly PackagePart[]): Partial<Entities> {
  const [hasSystems, hasAgreements] = [parts.includes('systems'), parts.includes('agreements')]
  const without = (said: Said, key: string): Said =>
    Object.fromEntries(Object.entries(said).map(([id, { [key]: _, ...rest }]) => [id, rest]))
  const named = new Set(Object.values(agreement).map(({ processor }) => processor))
  return {
    ...(hasSystems && { system: parts.includes('use') ? system : without(system, 'criticality') }),
    ...(hasAgreements && { agreement: hasSystems ? agreement : without(agreement, 'systems') }),
    ...(hasSystems && { supplier }),
    ...(!hasSystems &&
      hasAgreements && { supplier: Object.fromEntries(Object.entries(supplier).filter(([id]) => named.has(id))) })
  }
}

const living = (): Record<string, Said> => {
  const sql = `SELECT entity, record_id, said FROM held_record WHERE gone_at IS NULL ORDER BY entity, record_id`
  const all: Record<string, Record<string, Values>> = { system: {}, agreement: {}, supplier: {} }
  for (const [entity, id, said] of register.db.prepare(sql).raw().all() as [string, string, string][])
    all[entity] = { ...all[entity], [id]: JSON.parse(said) as Values }
  return all
}

test('what a package has no part of stays as an earlier one said it, and says in which file', () => {
  const day = (number: number): string => `2026-01-0${number}T00:00:00.000Z`
  const agreement = { g: { name: 'Drift', processor: 's', systems: ['a'] } }
  const supplier = { s: { name: 'Leverandør' } }
  const system = { a: { name: 'Vagtplan', criticality: 'high' }, b: { name: 'Journal' } }
  hold(partsOf({ system, agreement, supplier }, day(1), packageParts))
  const anew = { h: { name: 'Støtte', processor: 't' } }
  const agreements = partsOf({ agreement: anew, supplier: { t: { name: 'En anden' } } }, day(3), ['agreements'])
  expect(hold(agreements)).toMatchObject({ outcome: 'held', created: 2, gone: 1 })
  expect(living()).toEqual({
    system,
    agreement: anew,
    supplier: { ...supplier, t: { name: 'En anden' } }
  })
  expect(heldPackages(register.db)).toMatchObject([{ counts: { system: 2, agreement: 1, supplier: 2 } }])
  // Written between the two, it is older in its agreements alone.
  const between = { a: { name: 'Vagtplan', criticality: 'low' } }
  expect(hold(partsOf({ system: between, agreement, supplier }, day(2), packageParts))).toMatchObject({ gone: 1 })
  expect(living()).toMatchObject({ system: between, agreement: anew })
  const files = `SELECT DISTINCT entity, file FROM held_record r JOIN held_source s ON s.number = r.source
    WHERE gone_at IS NULL ORDER BY 1, 2`
  expect(register.db.prepare(files).raw().all()).toEqual([
    ['agreement', 'agreements.xlsx'],
    ['supplier', 'agreements.xlsx'],
    ['supplier', 'alt.xlsx'],
    ['system', 'alt.xlsx']
  ])
  expect(hold(agreements).outcome).toBe('same')
  expect(hold(partsOf({ agreement: {} }, day(2), ['agreements'])).outcome).toBe('older')
})

test('whatever parts are read in whatever order, each record and field is as the newest that speaks of it says', () => {
  const name = fc.constantFrom('X', 'Y')
  const some = (values: Record<string, fc.Arbitrary<unknown>>) =>
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.record({ name, ...values }, { requiredKeys: ['name'] }), {
      maxKeys: 3
    }) as fc.Arbitrary<Said>
  const states = fc.record({
    system: some({ description: name, criticality: fc.constantFrom('low', 'high') }),
    agreement: some({ processor: fc.constantFrom('s', 't'), systems: fc.constantFrom(['a'], ['b']) }),
    supplier: fc.record({ s: fc.record({ name }), t: fc.record({ name }) }, { requiredKeys: [] }) as fc.Arbitrary<Said>
  })
  const parts = fc
    .subarray<PackagePart>(['systems', 'use', 'agreements', 'protocol'], { minLength: 1 })
    .filter((all) => !(all.length === 1 && all[0] === 'use'))
  const packages = fc.array(fc.record({ state: states, parts }), { minLength: 1, maxLength: 5 })
  const orders = packages.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all.keys()], { minLength: all.length }))
  )
  fc.assert(
    fc.property(orders, ([all, order]) => {
      const dated = all.map(({ state, parts }, day) => ({
        parts,
        has: sent(state, parts),
        pack: partsOf(sent(state, parts), `2026-01-0${day + 1}T00:00:00.000Z`, parts)
      }))
      const read = (places: readonly number[]) => {
        register.db.exec('DELETE FROM held_package')
        for (const place of places) hold(dated[place]?.pack as PackageToHold)
        return living()
      }
      const newest = (fits: (parts: readonly PackagePart[]) => boolean) =>
        dated.findLast(({ parts }) => fits(parts))?.has
      const model = (entity: 'system' | 'agreement', part: PackagePart, key: string, with_: PackagePart): Said => {
        const fields = newest((parts) => parts.includes(part) && parts.includes(with_))?.[entity] ?? {}
        const ids = Object.entries(newest((parts) => parts.includes(part))?.[entity] ?? {})
        return Object.fromEntries(
          ids.map(([id, { [key]: _, ...said }]) => {
            const value = fields[id]?.[key]
            return [id, { ...said, ...(value !== undefined && { [key]: value }) }]
          })
        )
      }
      const suppliers = Object.keys(newest((parts) => parts.includes('systems'))?.supplier ?? {})
      const agreement = model('agreement', 'agreements', 'systems', 'systems')
      // Whom a newer package only names is there with what names it.
      const last = (part: PackagePart): number => dated.findLastIndex(({ parts }) => parts.includes(part))
      if (last('agreements') > last('systems'))
        suppliers.push(...Object.keys(newest((parts) => parts.includes('agreements'))?.supplier ?? {}))
      for (const held of [read([...all.keys()]), read(order)]) {
        expect(held['system']).toEqual(model('system', 'systems', 'criticality', 'use'))
        expect(held['agreement']).toEqual(agreement)
        expect(Object.keys(held['supplier'] ?? {})).toEqual(expect.arrayContaining(suppliers))
      }
    }),
    { numRuns: 150 }
  )
})
