import { type TestProgram, testProgram } from '../../support/program.ts'

let test: TestProgram
let system: string
let school: string
let care: string
beforeAll(async () => {
  test = await testProgram()
})
afterAll(() => test.close())
beforeEach(async () => {
  const unit = async (name: string) =>
    (await test.ask('organisationUnit.save', { id: null, version: null, values: { name } })).record.id
  school = await unit('Skolen')
  care = await unit('Plejehjemmet')
  const values = { name: 'Vagtplan', usedBy: [school] }
  system = (await test.ask('system.save', { id: null, version: null, values })).record.id
})

const usedBy = async () => (await test.ask('system.get', { id: system })).values['usedBy']
const use = async (unit: string, inUse: string, values = {}) =>
  (await test.ask('unitUse.save', { id: null, version: null, values: { system, unit, inUse, ...values } })).record
const stored = async (id: string) => (await test.ask('unitUse.get', { id })).values
const setUsedBy = async (units: readonly string[]) => {
  const { version } = await test.ask('system.get', { id: system })
  await test.ask('system.save', { id: system, version, values: { usedBy: [...units] } })
}

it('a unit whose use is told of is among those that use the system, and one that ended is not', async () => {
  const told = await use(care, 'yes')
  expect(await usedBy()).toEqual([school, care].sort())
  await test.ask('unitUse.save', { id: told.id, version: told.version, values: { inUse: 'ended' } })
  expect(await usedBy()).toEqual([school])
  await use(school, 'planned')
  expect(await usedBy()).toBeNull()
})

it('a unit taken off the list has ended its use, and one put on it uses the system again', async () => {
  const told = await use(school, 'yes', { startsOn: '2020-01-01' })
  await setUsedBy([])
  const ended = await stored(told.id)
  expect(ended).toMatchObject({ inUse: 'ended', startsOn: '2020-01-01' })
  expect(ended['endsOn']).toMatch(/^\d{4}-\d\d-\d\d$/)
  await setUsedBy([school])
  expect(await stored(told.id)).toMatchObject({ inUse: 'yes', endsOn: null })
})

it('what is said of no unit leaves the list alone', async () => {
  await use(care, 'no')
  await setUsedBy([school, care])
  expect(await usedBy()).toEqual([school, care].sort())
  const { rows } = await test.ask('unitUse.list', { filters: { unit: { anyOf: [school] } } })
  expect(rows).toEqual([])
})

it('a unit that uses it by one of two records uses it, whichever was written last', async () => {
  const first = await use(school, 'ended')
  await use(school, 'yes')
  await test.ask('unitUse.save', { id: first.id, version: first.version, values: { note: 'Den gamle' } })
  expect(await usedBy()).toEqual([school])
  const second = await use(care, 'yes')
  await use(care, 'ended')
  expect(await usedBy()).toEqual([school, care].sort())
  await test.ask('unitUse.save', { id: second.id, version: second.version, values: { inUse: 'ended' } })
  expect(await usedBy()).toEqual([school])
})
