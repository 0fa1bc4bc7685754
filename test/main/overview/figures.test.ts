import * as fc from 'fast-check'
import { derivedOf } from '../../../src-shared/features/derived.ts'
import type { Figures } from '../../../src-shared/features/overview/contract.ts'
import { systemEntity } from '../../../src-shared/features/systems/system.fields.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import type { Filter } from '../../../src-shared/ipc/entity-channels.ts'
import { type EntityName, entityNames, type Field } from '../../../src-shared/kernel/field.ts'
import { type RegisterProgram, registerProgram, tickingClock } from '../../support/register-program.ts'

// Every number of the overview is that of the list it opens: whatever the systems say, whatever was chosen, whatever day.

let test: RegisterProgram
const clock = tickingClock()
const units: string[] = []
const categories: string[] = []
const people: string[] = []
const suppliers: string[] = []

beforeAll(async () => {
  test = await registerProgram({ clock })
  for (const [i, parent] of [null, 0, 1, null, 3, null].entries())
    units.push(await save('organisationUnit', { name: `Enhed ${i}`, parent: parent === null ? null : units[parent] }))
  for (const [i, parent] of [null, 0, 0, null, 3].entries())
    categories.push(
      await save('systemCategory', { name: `Kategori ${i}`, parent: parent === null ? null : categories[parent] })
    )
  people.push(
    await save('person', { name: 'Bliver Prøve' }),
    await save('person', { name: 'Går Prøve', leftOn: '2026-04-01' })
  )
  for (const country of ['DK', 'Norge', 'USA', null])
    suppliers.push(await save('supplier', { name: `Firma ${country}`, country }))
  for (const values of fc.sample(systems(), { numRuns: 70, seed: 4 })) await save('system', values)
  for (const [i, endsOn] of ['2025-01-01', '2026-05-01', '2030-01-01', null].entries())
    await save('contract', { name: `Kontrakt ${i}`, supplier: suppliers[i % 3], endsOn })
})
afterAll(() => test.close())

async function save(entity: EntityName, values: Record<string, unknown>): Promise<string> {
  const input = { id: null, version: null, values } as never
  return (await test.ask(`${entity}.save` as 'system.save', input)).record.id
}

function systems() {
  const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values)
  const day = maybe(['2019-05-01', '2024-03-04', '2025-03-04', '2025-06-01', '2026-03-01', '2026-05-20'])
  const answer = maybe((['yes', 'no', 'notApplicable', 'unknown'] as const).map((value) => ({ value })))
  return fc.record({
    name: fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{3,9}$/),
    description: maybe(['Journal']),
    unit: maybe(units),
    category: maybe(categories),
    supplier: maybe(suppliers),
    owner: maybe(people),
    administrator: maybe(people),
    classification: maybe(['public', 'internal']),
    lifecycle: maybe(['operational', 'planned', 'phasingOut']),
    personalData: answer,
    dataProcessingAgreement: answer,
    agreementSignedOn: day,
    agreementExpiresOn: day,
    riskAssessed: answer,
    riskAssessedOn: day,
    reviewedOn: day,
    nextReviewOn: day,
    cprSubscription: answer
  })
}

async function listed(entity: 'system' | 'contract', filters: Record<string, Filter>): Promise<number> {
  return (await test.ask(`${entity}.list` as 'system.list', { limit: 0, filters })).total
}

async function agrees({ total, filters, figures }: Figures): Promise<void> {
  expect(await listed('system', filters)).toBe(total)
  for (const { key, total: counted, bars } of figures) {
    const opened = await Promise.all(bars.map((bar) => listed('system', { ...filters, [key]: bar.filter })))
    expect([key, opened]).toEqual([key, bars.map(({ count }) => count)])
    const any = bars.flatMap(({ filter }) => ('anyOf' in filter ? filter.anyOf : []))
    expect([key, counted]).toEqual([key, await listed('system', { ...filters, [key]: { anyOf: any } })])
    if (key === 'neglect') continue
    expect([key, opened.reduce((sum, count) => sum + count, 0)]).toEqual([key, total])
    expect(new Set(any).size).toBe(any.length)
  }
}

it('counts what the lists list, of all systems and of any unit and category', async () => {
  const all = await test.ask('overview.figures', { language: 'da' })
  expect(all.total).toBe(70)
  // Each figure has something to tell apart.
  expect(all.figures.filter(({ bars }) => bars.length < 2).map(({ key }) => key)).toEqual([])
  await agrees(all)
  for (const unit of [null, ...units.slice(0, 4)])
    for (const category of [null, ...categories.slice(0, 3)])
      await agrees(await test.ask('overview.figures', { unit, category, language: 'nb' }))
})

it('counts many lists in one request as each counts itself, and refuses what is no field', async () => {
  const wanted: readonly Field[] = systemEntity.fields.filter((field: Field) => field.wanted)
  const said = (key: string, code: string) => ({ entity: 'system' as const, filters: { [key]: { anyOf: [code] } } })
  const lists: ChannelInput<'overview.counts'>['lists'] = [
    ...entityNames.map((entity) => ({ entity })),
    ...wanted.map(({ key }) => said(key, '')),
    ...derivedOf('system').flatMap(({ field }) => field.choices.map(({ code }) => said(field.key, code))),
    { entity: 'system', filters: { ...said('category', '').filters, lifecycle: { anyOf: ['operational', ''] } } },
    { entity: 'system', filters: { riskAssessedOn: { from: '2024-01-01', to: null } } },
    { entity: 'contract', filters: { endsOn: { anyOf: [''] } } }
  ]
  const counts = await test.ask('overview.counts', { lists })
  const listed = await Promise.all(
    lists.map(({ entity, filters }) =>
      test.ask(`${entity}.list`, { limit: 0, filters: filters as Record<string, never> })
    )
  )
  expect(counts).toEqual(listed.map(({ total }) => total))
  expect(new Set(counts).size).toBeGreaterThan(10)
  expect(await test.refused('overview.counts', { lists: [said('name', ''), said('passphrase', '')] })).toMatchObject({
    code: 'request.invalid',
    params: { at: 'passphrase' }
  })
})

it('follows what is written, and the calendar', async () => {
  const bar = async (key: string, code: string): Promise<number> => {
    const { figures } = await test.ask('overview.figures', { language: 'da' })
    return figures.find((figure) => figure.key === key)?.bars.find((one) => one.code === code)?.count ?? 0
  }
  const valid = await bar('agreementStanding', 'valid')
  const agreement = { dataProcessingAgreement: { value: 'yes' }, agreementExpiresOn: '2027-01-01' }
  await save('system', { name: 'Ny aftale', ...agreement, owner: people[1] })
  expect(await bar('agreementStanding', 'valid')).toBe(valid + 1)
  const left = await bar('neglect', 'left')
  const overdue = await bar('agreementStanding', 'overdue')
  clock.pass(400)
  expect(await bar('agreementStanding', 'overdue')).toBeGreaterThan(overdue)
  expect(await bar('neglect', 'left')).toBeGreaterThan(left)
  expect(await bar('neglect', 'notUpdated')).toBe(0)
  clock.pass(400)
  expect(await bar('neglect', 'notUpdated')).toBe(71)
  await agrees(await test.ask('overview.figures', { language: 'en' }))
  clock.pass(-800)
})

it('shows, sorts and counts derived columns in the list itself', async () => {
  const sort = { field: 'neglect', descending: false }
  const columns = ['neglect', 'verification']
  const { rows } = await test.ask('system.list', { columns, sort, limit: 200 })
  for (const { values } of rows) {
    expect(['verified', 'dueSoon', 'expired', 'never']).toContain(values['verification'])
    if (values['neglect'] !== null) expect(Array.isArray(values['neglect'])).toBe(true)
  }
  const facets = await test.ask('system.facets', { fields: ['neglect', 'riskAge'] })
  const { figures } = await test.ask('overview.figures', { language: 'da' })
  for (const key of ['neglect', 'riskAge'])
    for (const { code, count } of figures.find((figure) => figure.key === key)?.bars ?? [])
      expect([code, facets[key]?.find(({ value }) => value === code)?.count]).toEqual([code, count])
})

it('counts suppliers and categories as their lists do', async () => {
  const rows = await test.ask('overview.suppliers', {})
  expect(rows.map(({ country, region }) => [country, region])).toEqual(
    expect.arrayContaining([
      ['DK', 'inside'],
      ['Norge', 'inside'],
      ['USA', 'outside'],
      [null, '']
    ])
  )
  for (const { id, systems: counted, agreements, contracts } of rows) {
    const supplier = { anyOf: [id] }
    expect(await listed('system', { supplier })).toBe(counted)
    for (const [state, count] of Object.entries(agreements))
      expect(await listed('system', { supplier, agreementStanding: { anyOf: [state] } })).toBe(count)
    for (const [state, count] of Object.entries(contracts))
      expect(await listed('contract', { supplier, termState: { anyOf: [state] } })).toBe(count)
  }
  const tiles = await test.ask('overview.categories', { language: 'en' })
  for (const { ids, all } of tiles.filter((tile) => tile.all > 0))
    expect(await listed('system', { category: { anyOf: [...ids] } })).toBe(all)
  const roots = tiles.filter(({ parent }) => parent === null)
  expect(roots.reduce((sum, { all }) => sum + all, 0) + (await listed('system', { category: { anyOf: [''] } }))).toBe(
    71
  )
})
