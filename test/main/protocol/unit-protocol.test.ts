import { unitRowKey } from '../../../src-shared/features/protocol/contract.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import { type RegisterProgram, registerProgram } from '../../support/register-program.ts'

// A unit's protocol: its own activities and the common ones it has joined, through a use of a system or by hand.

let test: RegisterProgram
const made: Record<string, string> = {}
beforeAll(async () => {
  test = await registerProgram()
  const parent = await save('organisationUnit', { name: 'Skoleforvaltningen' })
  const unit = await save('organisationUnit', { name: 'Søndre Skole', parent })
  const system = await save('system', { name: 'Skoleportalen' })
  Object.assign(made, { parent, unit, system, use: await save('unitUse', { system, unit, inUse: 'yes' }) })
  const common = { common: { value: 'yes' }, unit: parent }
  made['portal'] = await save('processingActivity', { name: 'Elevadministration', systems: [system], ...common })
  made['wages'] = await save('processingActivity', { name: 'Løn', ...common })
  made['own'] = await save('processingActivity', { name: 'Skolemad', unit })
  await save('processingActivity', { name: 'Ikke fælles', unit: parent, systems: [system] })
})
afterAll(() => test.close())

async function save(entity: EntityName, values: Record<string, unknown>): Promise<string> {
  const input = { id: null, version: null, values } as never
  return (await test.ask(`${entity}.save` as 'system.save', input)).record.id
}
const id = (name: string): string => made[name] ?? ''
const listed = async (below = false) =>
  (await test.ask('protocol.unit', { unit: id(below ? 'parent' : 'unit'), below })).rows.map((row) => [
    row.name,
    row.standing
  ])

it('is proposed by use, joined and left as one piece each, and ends with the use', async () => {
  const own = ['Skolemad', 'own']
  expect(await listed()).toEqual([['Elevadministration', 'proposed'], own])
  const [proposed] = (await test.ask('protocol.unit', { unit: id('unit') })).rows
  expect(proposed).toMatchObject({ activity: id('portal'), through: id('use'), systems: 'Skoleportalen' })

  const activities = [
    { activity: id('portal'), unit: id('unit'), through: id('use') },
    { activity: id('wages'), unit: id('unit') },
    { activity: id('own'), unit: id('unit') }
  ]
  const joined = await test.work('protocol.join', { records: { activities }, on: '2026-03-01' })
  expect(joined.count).toBe(2)
  expect(await listed()).toEqual([['Elevadministration', 'joined'], ['Løn', 'joined'], own])
  expect(await test.work('protocol.join', { records: { activities }, on: '2026-03-02' })).toEqual({
    count: 0,
    refused: 0,
    batchId: null
  })
  expect(await listed(true)).toHaveLength(6)

  await test.work('import.undo', { batchId: String(joined.batchId) })
  expect(await listed()).toEqual([['Elevadministration', 'proposed'], own])
  await test.work('protocol.join', { records: { activities }, on: '2026-03-01' })

  const { version } = await test.ask('unitUse.get', { id: id('use') })
  const ended = { inUse: 'ended', endsOn: '2026-03-03' }
  await test.ask('unitUse.save', { id: id('use'), version, values: ended })
  const { rows } = await test.ask('protocol.unit', { unit: id('unit') })
  expect(rows[0]).toMatchObject({ name: 'Elevadministration', standing: 'ended', endedOn: '2026-03-03' })

  const wages = rows.find(({ name }) => name === 'Løn')
  const left = await test.work('protocol.leave', {
    records: { participations: [String(wages?.participation)] },
    on: '2026-03-04'
  })
  expect(await listed()).toEqual([['Elevadministration', 'ended'], ['Løn', 'ended'], own])
  await test.work('import.undo', { batchId: String(left.batchId) })
  expect(await listed()).toContainEqual(['Løn', 'joined'])
})

it('is shown in windows, and joined and left as a whole but for what is left out', async () => {
  const school = await save('organisationUnit', { name: 'Vestre Skole', parent: id('parent') })
  await save('unitUse', { system: id('system'), unit: school, inUse: 'yes' })
  const common = { unit: id('parent'), common: { value: 'yes' }, systems: [id('system')] }
  for (const name of ['Aftaler', 'Befordring', 'Chat']) await save('processingActivity', { name, ...common })
  const asked = { unit: school, standing: ['proposed' as const] }
  const { total, counts, rows } = await test.ask('protocol.unit', { ...asked, offset: 1, limit: 2 })
  expect([total, counts.proposed, rows.map(({ name, unitName }) => [name, unitName])]).toEqual([
    4,
    4,
    [
      ['Befordring', 'Vestre Skole'],
      ['Chat', 'Vestre Skole']
    ]
  ])
  const except = rows.slice(0, 1).map(unitRowKey)
  const everything = { unit: school, below: false, except }
  const joined = await test.work('protocol.join', { records: { everything }, on: '2026-03-01' })
  expect(joined).toMatchObject({ count: 3, refused: 0 })
  // As a window asks: for several stretches at once.
  const standings = async () => {
    const asking = [0, 2].map((offset) => test.ask('protocol.unit', { unit: school, offset, limit: 2 }))
    const [first, second] = await Promise.all(asking)
    expect(second?.counts).toEqual(first?.counts)
    return first?.counts
  }
  expect(await standings()).toEqual({ own: 0, joined: 3, proposed: 1, ended: 0 })
  const shown = { ...everything, standing: ['proposed' as const], except: [] }
  const none = await test.work('protocol.leave', { records: { everything: shown }, on: '2026-03-02' })
  expect(none).toEqual({ count: 0, refused: 0, batchId: null })
  const left = await test.work('protocol.leave', {
    records: { everything: { ...everything, except: [] } },
    on: '2026-03-02'
  })
  expect(left.count).toBe(3)
  await test.work('import.undo', { batchId: String(left.batchId) })
  expect((await standings())?.joined).toBe(3)
})

it('makes a planned erasure a task, until the activity has ended', async () => {
  const activity = await save('processingActivity', { name: 'Venteliste', nextErasureOn: '2026-03-01' })
  const told = async () =>
    (await test.ask('tasks.list', {})).rows
      .filter((task) => task.kind === 'erasure')
      .map(({ recordId, due }) => [recordId, due])
  expect(await told()).toEqual([[activity, '2026-03-01']])
  const { version } = await test.ask('processingActivity.get', { id: activity })
  await test.ask('processingActivity.save', { id: activity, version, values: { state: 'ended' } })
  expect(await told()).toEqual([])
})
