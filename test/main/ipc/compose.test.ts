import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { channelNames } from '../../../src-shared/ipc/channels.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'

let test: TestProgram
beforeAll(async () => {
  test = await testProgram()
})
afterAll(() => test.close())

it('answers every channel of the contract, and says so by composing at all', () => {
  expect([...test.program.channels].sort()).toEqual([...channelNames].sort())
})

it('finds anything by its name first, systems before the rest', async () => {
  const save = (channel: 'system.save' | 'supplier.save' | 'person.save', values: Record<string, string>) =>
    test.ask(channel as 'person.save', { id: null, version: null, values })
  await save('supplier.save', { name: 'Nordlys Data A/S' })
  await save('person.save', { name: 'Prøve Person', note: 'Kender Nordlys' })
  await save('system.save', { name: 'Nordlys', description: 'Bruges af alle' })
  await save('system.save', { name: 'Sagssystem', description: 'Leveres sammen med det gode Nordlys af huset selv' })
  const hits = await test.ask('search.everything', { search: 'nordlys' })
  expect(hits.map((hit) => [hit.entity, hit.ref.name])).toEqual([
    ['system', 'Nordlys'],
    ['supplier', 'Nordlys Data A/S'],
    ['system', 'Sagssystem']
  ])
  expect(hits[2]?.context).toBe('…sammen med det gode Nordlys af huset selv')
  expect(await test.ask('search.everything', { search: ' – ' })).toEqual([])
})

it('writes no log for what is expected', async () => {
  await test.refused('person.get', { id: '0198c0de-0000-7000-8000-000000000000' })
  const log = join(test.folder, 'profile', 'logs', 'samregister.log')
  expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('')
})

it('remembers what a user’s screen looked like, in the register', async () => {
  await test.ask('view.set', { key: 'list.system', value: { columns: ['name'] } })
  expect(await test.ask('view.get', { key: 'list.system' })).toEqual({ columns: ['name'] })
  expect(await test.ask('view.get', { key: 'never' as string })).toBeNull()
  expect(test.events.filter(({ name }) => name === 'changed').at(-1)?.payload).not.toEqual({ entities: [] })
})

it('seeds categories in three languages under the same ids in every register', async () => {
  const { total, rows } = await test.ask('systemCategory.list', { search: 'barnehage' })
  expect(total).toBe(1)
  expect(rows[0]?.values).toMatchObject({ name: 'Dagtilbud', nameNb: 'Fagsystem Barnehage', nameEn: 'Day care' })
  const other = await testProgram({ country: 'NO' })
  try {
    const { rows: others } = await other.ask('systemCategory.list', { search: 'barnehage' as string })
    expect(others.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
    expect(others[0]?.values['name']).toBe('Fagsystem Barnehage')
  } finally {
    await other.close()
  }
})
