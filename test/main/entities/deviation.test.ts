import { randomUUID } from 'node:crypto'
import { type TestProgram, testProgram } from '../../support/program.ts'

describe('the value of a deviation', () => {
  let test: TestProgram
  let system: string
  beforeAll(async () => {
    test = await testProgram()
    system = await make('system', { name: 'Nexus', hosting: 'saas' })
  })
  afterAll(() => test.close())
  const make = async (entity: 'system' | 'supplier', values: Record<string, string>) =>
    (await test.ask(`${entity}.save`, { id: null, version: null, values })).record.id
  const saving = (field: string, value: string) =>
    ({ id: null, version: null, values: { system, field, value } }) as const

  it.each([
    ['hosting', 'onPremise', 'onPremise'],
    ['version', '  7.2 ', '7.2'],
    ['taskCodes', '["27.18.00", "27.18.00"]', '["27.18.00"]'],
    ['usesAi', '{"value":"no"}', '{"value":"no"}']
  ])('of %s is kept as its field holds it', async (field, value, kept) => {
    const { record } = await test.ask('deviation.save', saving(field, value))
    expect(record.values).toMatchObject({ field, value: kept })
    // The catalogue's own value stays.
    expect((await test.ask('system.get', { id: system })).values['hosting']).toBe('saas')
    await test.ask('deviation.remove', { id: record.id, version: record.version })
  })

  it.each([
    ['hosting', 'skyen', 'value', 'field.notChoice'],
    ['url', 'ikke en adresse', 'value', 'field.notUrl'],
    ['taskCodes', '27.18.00', 'value', 'field.notText'],
    ['usesAi', 'ja', 'value', 'field.notText'],
    ['supplier', randomUUID(), 'value', 'field.unknownReference'],
    ['lifecycle', 'retired', 'field', 'field.notChoice']
  ])('of %s cannot be %s', async (field, value, at, code) => {
    expect((await test.refused('deviation.save', saving(field, value))).fields).toEqual({ [at]: code })
  })

  it('is one per system and field, also when one comes back', async () => {
    const first = (await test.ask('deviation.save', saving('hosting', 'hybrid'))).record
    const again = await test.refused('deviation.save', saving('hosting', 'onPremise'))
    expect(again.fields).toEqual({ field: 'field.duplicate' })
    const { id, version } = first
    const changed = await test.ask('deviation.save', { id, version, values: { value: 'onPremise' } })
    const wrong = { id, version: changed.record.version, values: { value: 'skyen' } }
    expect((await test.refused('deviation.save', wrong)).fields).toEqual({ value: 'field.notChoice' })
    await test.ask('deviation.remove', { id, version: changed.record.version })
    await test.ask('deviation.save', saving('hosting', 'hybrid'))
    expect((await test.refused('deviation.restore', { id })).fields).toEqual({ field: 'field.duplicate' })
    const other = await make('system', { name: 'Acadre' })
    await test.ask('deviation.save', {
      id: null,
      version: null,
      values: { ...saving('hosting', 'hybrid').values, system: other }
    })
  })
})
