import fc from 'fast-check'
import { acrossBook } from '../../../src-main/features/consolidation/across/book.ts'
import { type Aspect, aspects } from '../../../src-shared/features/consolidation/across/aspects.ts'
import type { Across, AcrossMunicipality } from '../../../src-shared/features/consolidation/across/contract.ts'
import { findingKeys } from '../../../src-shared/features/consolidation/across/findings.ts'
import { measureKeys } from '../../../src-shared/features/consolidation/across/league.ts'
import { addMonths } from '../../../src-shared/kernel/dates.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { centralRegister, hold, now, put, supplier, threeMunicipalities } from './three-municipalities.ts'

// What all packages say together, against figures that were counted by hand.

let central: ImportProgram
beforeAll(async () => {
  central = await threeMunicipalities()
})
afterAll(() => central.close())

const across = () => central.ask('central.across', {})
const of = (all: Across, name: string): AcrossMunicipality => {
  const found = all.municipalities.find((one) => one.name === name)
  if (!found) throw new Error(`${name} is not counted`)
  return found
}

test('what each municipality sent is counted, and what it did not send is not held against it', async () => {
  const all = await across()
  expect(all.municipalities.map(({ name }) => name)).toEqual(['Nordby Kommune', 'Sydby Kommune', 'Vestby Kommune'])
  const [north, south, west] = ['Nordby Kommune', 'Sydby Kommune', 'Vestby Kommune'].map((name) => of(all, name))
  expect(north?.counts).toEqual({ system: 3, processingActivity: 4, agreement: 4 })
  expect(south?.counts).toEqual({ system: 2, processingActivity: 0, agreement: 1 })
  expect(west?.counts).toEqual({ system: 1, processingActivity: null, agreement: null })
  expect(north?.measures).toMatchObject({
    legalBasis: { part: 1, whole: 2 },
    erasure: { part: 1, whole: 2 },
    inForce: { part: 1, whole: 3 },
    riskAssessed: { part: 1, whole: 2 },
    readiness: { part: 2, whole: 3 }
  })
  expect(south?.measures).toMatchObject({ legalBasis: { whole: 0 }, inForce: { part: 1, whole: 1 }, readiness: null })
  expect(west?.measures).toMatchObject({
    activities: null,
    agreements: null,
    legalBasis: null,
    inForce: null,
    riskAssessed: null
  })
  // Of the wanted fields that come without the use of a system, it has the name and the supplier.
  expect(west?.measures.systems?.part).toBe(2)
  expect(all.agreements).toMatchObject({ expired: 1, in3: 1, in12: 1, unsigned: 1, none: 1, in6: 0, later: 0, open: 0 })
})

test('the same system is one under its names, with who says what of it', async () => {
  const all = await across()
  expect(all.totals).toMatchObject({ systems: 3, suppliers: 1, records: { system: 6 } })
  expect(all.mostUsed[0]).toMatchObject({ title: 'Novara Løn', municipalities: 3 })
  expect(all.largest).toMatchObject([{ title: 'Kvistvang A/S', municipalities: 3 }])
  expect(all.shared).toEqual([
    { from: 1, to: 1, systems: 1 },
    { from: 2, to: 4, systems: 2 }
  ])
  expect(all.differing).toMatchObject({ version: 1, riskLevel: 1, cprChannel: 1, classification: 0 })
  const aspectOf = (aspect: Aspect) =>
    central.ask('central.acrossSystems', { aspect, only: 'differing', sort: 'spread' })
  expect((await aspectOf('version')).rows).toMatchObject([
    {
      title: 'Novara Løn',
      silent: 0,
      said: [
        { value: '4.2', municipalities: 2 },
        { value: '4.1', municipalities: 1 }
      ]
    }
  ])
  // From low to critical there are three steps.
  expect((await aspectOf('riskLevel')).rows).toMatchObject([{ title: 'Novara Løn', silent: 1, spread: 3 }])
  expect(all.channels).toEqual([
    { code: 'pData', municipalities: 1, systems: 1 },
    { code: 'serviceplatformen', municipalities: 1, systems: 1 }
  ])
  const cluster = all.mostUsed[0]?.cluster ?? ''
  const uses = await central.ask('central.acrossUses', { cluster })
  expect(uses.map(({ place, said }) => [place.municipality, said.version, place.row])).toEqual([
    ['Nordby Kommune', ['4.2'], 3],
    ['Sydby Kommune', ['v. 4.2'], 3],
    ['Vestby Kommune', ['4.1'], 3]
  ])
  expect((await central.ask('central.acrossSuppliers', {})).rows).toMatchObject([
    { systems: 2, agreements: 4, expired: 1, ending: 2 }
  ])
})

test('each figure leads to its rows, and each row to package, sheet and row', async () => {
  const basis = await central.ask('central.acrossRows', { of: 'activityNoBasis' })
  expect(basis).toMatchObject({
    total: 1,
    rows: [
      {
        name: 'Uden noget',
        place: { municipality: 'Nordby Kommune', file: 'Nordby Kommune.xlsx', sheet: 'Aktiviteter', row: 4 }
      }
    ]
  })
  const [cluster] = (await across()).largest
  const soon = await central.ask('central.acrossRows', { of: 'agreementIn12', supplier: cluster?.cluster ?? '' })
  expect(soon.rows).toMatchObject([{ name: 'Løber', with: 'Kvistvang A/S', until: addMonths(now, 9) }])
  const all = await across()
  const [west] = all.municipalities.filter(({ name }) => name.startsWith('Vest'))
  const gaps = await central.ask('central.acrossRows', { of: 'systemGaps', municipality: west?.package ?? -1 })
  expect(gaps.rows[0]?.gaps).toContain('description')
  expect(gaps.rows[0]?.gaps).not.toContain('owner')
  for (const finding of findingKeys) {
    const { total, rows } = await central.ask('central.acrossRows', { of: finding, limit: 500 })
    expect([finding, total, rows.length]).toEqual([finding, all.totals.findings[finding], all.totals.findings[finding]])
  }
})

test('totals are the sums over municipalities, whatever was sent', async () => {
  const { totals, municipalities, agreements } = await across()
  const sum = (each: (one: AcrossMunicipality) => number) => municipalities.reduce((all, one) => all + each(one), 0)
  for (const key of measureKeys) {
    expect(totals.measures[key].part).toBe(sum(({ measures }) => measures[key]?.part ?? 0))
    expect(totals.measures[key].whole).toBe(sum(({ measures }) => measures[key]?.whole ?? 0))
  }
  for (const key of findingKeys) expect(totals.findings[key]).toBe(sum(({ findings }) => findings[key]))
  expect(Object.values(agreements).reduce((all, one) => all + one, 0)).toBe(totals.records.agreement)
  for (const aspect of aspects) {
    const { rows } = await central.ask('central.acrossSystems', { aspect, limit: 500 })
    for (const { municipalities: all, silent, said } of rows) {
      expect(Math.max(0, ...said.map((one) => one.municipalities))).toBeLessThanOrEqual(all - silent)
      expect(said.reduce((some, one) => some + one.municipalities, 0)).toBeGreaterThanOrEqual(all - silent)
    }
  }
})

test('a newer package changes what it says, and the round after it what is put together', async () => {
  const before = await across()
  hold(
    central,
    'Vestby Kommune',
    {
      supplier: [{ ...supplier, id: 'u' }],
      system: [
        { id: 'v1', name: 'Novara Løn', supplier: 'u', version: '4.2' },
        { id: 'v2', name: 'Tavlex', supplier: 'u' }
      ]
    },
    [],
    `${now}T07:00:00.000Z`
  )
  const read = await across()
  expect([before.stale, read.stale]).toEqual([false, true])
  expect(of(read, 'Vestby Kommune').counts.system).toBe(2)
  // Not put together yet, so it is not laid beside the others.
  expect(read.mostUsed.map(({ municipalities }) => municipalities)).toEqual(
    before.mostUsed.map((one) => one.municipalities)
  )
  await put(central)
  const after = await across()
  expect(after.mostUsed.slice(0, 2)).toMatchObject([{ municipalities: 3 }, { municipalities: 3 }])
  expect(after.differing.version).toBe(0)
})

test('whatever is sent, each record is counted once: the totals are what went in', async () => {
  const activity = fc.record({ basis: fc.boolean(), ended: fc.boolean(), template: fc.boolean() })
  const agreement = fc.record({ signed: fc.boolean(), months: fc.option(fc.integer({ min: -24, max: 24 })) })
  const sent = fc.record({
    activities: fc.option(fc.array(activity, { maxLength: 6 })),
    agreements: fc.array(agreement, { maxLength: 6 })
  })
  const town = await centralRegister()
  let minute = 0
  // What a package has no part of stays as an earlier one said it.
  const told: { basis: boolean; ended: boolean; template: boolean }[][] = [[], [], []]
  await fc.assert(
    fc.asyncProperty(fc.tuple(sent, sent, sent), async (all) => {
      const at = new Date(Date.parse(`${now}T00:00:00.000Z`) + ++minute * 60_000).toISOString()
      for (const [place, { activities, agreements }] of all.entries()) {
        if (activities) told[place] = activities
        hold(
          town,
          `${place}by`,
          {
            ...(activities && {
              processingActivity: activities.map(({ basis, ended, template }, i) => ({
                id: `a${i}`,
                name: `A${i}`,
                ...(basis && { legalBases: ['6.1.e'] }),
                ...(ended && { state: 'ended' }),
                ...(template && { template: { value: 'yes' } })
              }))
            }),
            agreement: agreements.map(({ signed, months }, i) => ({
              id: `d${i}`,
              name: `D${i}`,
              ...(signed && { signedOn: '2020-01-01' }),
              ...(months !== null && { expiresOn: addMonths(now, months) })
            }))
          },
          [],
          at
        )
      }
      const { totals, agreements } = await town.ask('central.across', {})
      const activities = told.flat()
      const asked = activities.filter(({ ended, template }) => !ended && !template)
      expect(totals.measures.legalBasis).toEqual({
        part: asked.filter(({ basis }) => basis).length,
        whole: asked.length
      })
      expect(totals.records.processingActivity).toBe(activities.length)
      const dated = all.flatMap((one) => one.agreements)
      expect(agreements.expired).toBe(dated.filter(({ months }) => months !== null && months < 0).length)
      expect(agreements.in3 + agreements.in6 + agreements.in12).toBe(
        dated.filter(({ signed, months }) => signed && months !== null && months >= 0 && months <= 12).length
      )
      expect(Object.values(agreements).reduce((sum, one) => sum + one, 0)).toBe(dated.length)
    }),
    { numRuns: 15 }
  )
  await town.close()
})

test('others are answered while it is counted, and two who ask at once wait for one counting', async () => {
  const { db } = central.register
  const big = Array.from({ length: 3000 }, (_, at) => ({ id: `b${at}`, name: `System ${at}`, version: '1' }))
  hold(central, 'Storby Kommune', { system: big })
  const book = acrossBook(db, 'across')
  let turns = 0
  let told: unknown = null
  // However fast the machine is: by this clock each step has taken longer than one may without a pause.
  let clock = 0
  const slow = vi.spyOn(performance, 'now').mockImplementation(() => (clock += 100))
  const other = (): void => {
    turns++
    told ??= book.counting()
    if (book.counting()) setImmediate(other)
  }
  const reading = [book.read(now), book.read(now)]
  setImmediate(other)
  const both = await Promise.all(reading)
  slow.mockRestore()
  expect(both[0]).toBe(both[1])
  expect(turns).toBeGreaterThan(1)
  expect(told).toMatchObject({ of: 4 })
  expect(book.counting()).toBeNull()
})

test('another register than a central one has nothing to show', async () => {
  const own = await importProgram()
  expect((await own.refused('central.across', {})).code).toBe('central.elsewhere')
  await own.close()
})
