import { join } from 'node:path'
import fc from 'fast-check'
import { type Database, openDatabase } from '../../../src-main/db/open.ts'
import { registerFiles } from '../../../src-main/db/register-files.ts'
import { previewHandover } from '../../../src-main/features/organisations/handover.ts'
import type { ChannelInput } from '../../../src-shared/ipc/contract.ts'
import { type EntityName, entityNames } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView } from '../../../src-shared/kernel/value.ts'
import { type RegisterProgram, registerProgram, tickingClock } from '../../support/register-program.ts'

let program: RegisterProgram
let municipality: string
beforeEach(async () => {
  program = await registerProgram({ clock: tickingClock() })
  const { rows } = await program.ask('municipality.list', { limit: 1 })
  municipality = rows[0]?.id ?? ''
})
afterEach(() => program.close())

type Given = ChannelInput<'person.save'>['values']
const make = async (entity: EntityName, values: Given): Promise<string> =>
  (await program.ask(`${entity}.save`, { id: null, version: null, values })).record.id
const get = (entity: EntityName, id: string): Promise<RecordView> => program.ask(`${entity}.get`, { id })
const change = async (entity: EntityName, id: string, values: Given): Promise<void> => {
  const { version } = await get(entity, id)
  await program.ask(`${entity}.save`, { id, version, values })
}
/** What every living record says, by entity and id. */
const everything = async (): Promise<Record<string, unknown>> => {
  const all: Record<string, unknown> = {}
  for (const entity of entityNames)
    for (const { id, values, extra } of (await program.ask(`${entity}.list`, { limit: 1000 })).rows)
      all[`${entity} ${id}`] = { values, extra }
  return all
}

async function town() {
  const [anna, bo] = [await make('person', { name: 'Anna Prøve' }), await make('person', { name: 'Bo Test' })]
  const school = await make('organisationUnit', { name: 'Skolen', leader: anna })
  const care = await make('organisationUnit', { name: 'Plejen' })
  const rota = await make('system', {
    name: 'Vagtplan',
    unit: care,
    owner: anna,
    administrator: anna,
    coOwners: [anna, bo]
  })
  const board = await make('system', { name: 'Tavlen', unit: school, owner: anna, keyUsers: [anna] })
  const contract = await make('contract', { name: 'Drift', responsible: anna, unit: school })
  return { anna, bo, school, care, rota, board, contract }
}

test('what somebody answers for is told by entity and role, with a window of each', async () => {
  const { anna, school, board, rota } = await town()
  const duties = await program.ask('references.to', { entity: 'person', id: anna })
  expect(duties.map(({ entity, field, count }) => `${entity}.${field} ${count}`)).toEqual([
    'system.owner 2',
    'system.administrator 1',
    'system.coOwners 1',
    'system.keyUsers 1',
    'organisationUnit.leader 1',
    'contract.responsible 1'
  ])
  const of = { entity: 'system', field: 'owner' } as const
  expect(await program.ask('references.to', { entity: 'person', id: anna, of, offset: 1, limit: 1 })).toEqual([
    { ...of, count: 2, rows: [{ id: rota, name: 'Vagtplan' }] }
  ])
  const ofUnit = await program.ask('references.to', { entity: 'organisationUnit', id: school })
  expect(ofUnit.find(({ entity }) => entity === 'system')?.rows).toEqual([{ id: board, name: 'Tavlen' }])
  const { version } = await get('system', rota)
  await program.ask('system.remove', { id: rota, version })
  expect((await program.ask('references.to', { entity: 'person', id: anna, of }))[0]?.count).toBe(1)
})

test('everything goes to another at once, told once per record, and comes back as one piece', async () => {
  const { anna, bo, rota } = await town()
  const before = await everything()
  const preview = await program.ask('people.handoverPreview', { from: anna, to: bo })
  expect(await everything()).toEqual(before)
  const result = await program.work('people.handover', { from: anna, to: bo, leftOn: '2026-01-31' })
  expect(result.moved).toEqual(preview.moved)
  expect(preview).toMatchObject({ count: 7, refusedCount: 0 })
  const { values } = await get('system', rota)
  expect(values).toMatchObject({ owner: bo, administrator: bo, coOwners: [bo] })
  expect((await get('person', anna)).values['leftOn']).toBe('2026-01-31')
  expect(await program.ask('references.to', { entity: 'person', id: anna })).toEqual([])
  const [told, born] = await program.ask('system.history', { id: rota })
  expect(told).toMatchObject({ action: 'update', batchId: result.batchId })
  expect(Object.keys(told?.changes ?? {}).sort()).toEqual(['administrator', 'coOwners', 'owner'])
  expect(born?.action).toBe('create')

  const [batch] = await program.ask('import.batches', {})
  expect(batch).toMatchObject({ kind: 'handover', title: 'Anna Prøve → Bo Test', counts: { updated: 5 } })
  const undone = await program.work('import.undo', { batchId: batch?.id ?? '' })
  expect(undone).toEqual({ reverted: 5, removed: 0, kept: [] })
  expect(await everything()).toEqual(before)
})

test('some roles, some records', async () => {
  const { anna, bo, rota, board } = await town()
  const roles = [{ entity: 'system' as const, field: 'owner', except: [rota] }]
  await program.work('people.handover', { from: anna, to: bo, roles })
  expect((await get('system', board)).values).toMatchObject({ owner: bo, keyUsers: [anna] })
  expect((await get('system', rota)).values['owner']).toBe(anna)
  const only = [{ entity: 'system' as const, field: 'administrator', ids: [board] }]
  expect(await program.work('people.handover', { from: anna, to: bo, roles: only })).toMatchObject({
    batchId: null,
    moved: []
  })
})

test('what was edited since stays, and so does what would name somebody who is gone', async () => {
  const { anna, bo, rota, board } = await town()
  const carl = await make('person', { name: 'Carl Kopi' })
  const { batchId } = await program.work('people.handover', { from: anna, to: bo })
  await change('system', rota, { owner: carl })
  const undone = await program.work('import.undo', { batchId: batchId ?? '' })
  expect(undone.kept).toEqual([{ entity: 'system', id: rota, name: 'Vagtplan', fields: ['owner'] }])
  expect((await get('system', rota)).values).toMatchObject({ owner: carl, administrator: anna })

  const again = await program.work('people.handover', { from: anna, to: bo })
  const { version } = await get('person', anna)
  await program.ask('person.remove', { id: anna, version })
  const late = await program.work('import.undo', { batchId: again.batchId ?? '' })
  expect(late.reverted).toBe(0)
  expect((await get('system', board)).values['owner']).toBe(bo)
})

test('nobody hands over to oneself, to who is gone, or to who has left', async () => {
  const { anna, bo } = await town()
  const left = await make('person', { name: 'Dorte Væk', leftOn: '2020-01-31' })
  const refused = async (to: string) => (await program.refused('people.handoverPreview', { from: anna, to })).code
  expect(await refused(anna)).toBe('handover.toSelf')
  expect(await refused(left)).toBe('handover.targetLeft')
  const { version } = await get('person', bo)
  for (const role of await program.ask('references.to', { entity: 'person', id: bo }))
    expect(role.field).toBe('coOwners')
  await program.work('people.handover', { from: bo, to: anna })
  await program.ask('person.remove', { id: bo, version })
  expect(await refused(bo)).toBe('handover.gone')
  expect(await refused('0198c0de-0000-7000-8000-000000000000')).toBe('handover.gone')
})

/** The register's file on a connection of its own, as a job has it. */
function reading<T>(look: (db: Database) => T): T {
  const db = openDatabase(join(program.register.path, registerFiles.database), program.register.fileKey)
  try {
    return look(db)
  } finally {
    db.close()
  }
}

test('what lies outside of one’s units stays, and says why', async () => {
  const { anna, bo, school, board, contract, rota } = await town()
  const scope = { units: new Set([school]) }
  const when = { municipalityId: municipality, country: 'DK' as const, at: '2026-02-01T00:00:00.000Z' }
  const asked = { from: anna, to: bo, roles: null, leftOn: null, limit: null }
  const { moved, refused } = reading((db) => previewHandover(asked, { db, scope, ...when }))
  expect(new Set(moved.map(({ id }) => id))).toEqual(new Set([school, board, contract]))
  expect(new Set(refused.map(({ id, code }) => `${id} ${code}`))).toEqual(new Set([`${rota} request.outOfScope`]))
})

const roles = ['owner', 'administrator', 'coordinator'] as const
const lists = ['coOwners', 'keyUsers', 'orderers'] as const
const person = fc.nat(3)
const holders = fc.record({
  ...Object.fromEntries(roles.map((key) => [key, fc.option(person)])),
  ...Object.fromEntries(lists.map((key) => [key, fc.uniqueArray(person, { maxLength: 4 })]))
}) as fc.Arbitrary<Record<string, number | null | number[]>>

test('whoever holds what: afterwards nothing names the former one, others keep theirs, and undoing restores all', async () => {
  const people = await Promise.all(['Anna', 'Bo', 'Carl', 'Dorte'].map((name) => make('person', { name })))
  const systems = await Promise.all(['A', 'B', 'C'].map((name) => make('system', { name })))
  const idOf = (held: number | null | number[]): Given[string] =>
    Array.isArray(held) ? held.map((i) => people[i] ?? '') : held === null ? null : (people[held] ?? null)
  await fc.assert(
    fc.asyncProperty(fc.tuple(holders, holders, holders), async (held) => {
      for (const [i, id] of systems.entries())
        await change('system', id, Object.fromEntries(Object.entries(held[i] ?? {}).map(([k, v]) => [k, idOf(v)])))
      const before = await everything()
      const [from = '', to = ''] = people
      const { batchId } = await program.work('people.handover', { from, to })
      const after = await everything()
      const expected = JSON.parse(JSON.stringify(before)) as Record<string, { values: Record<string, FieldValue> }>
      for (const id of systems) {
        const { values = {} } = expected[`system ${id}`] ?? {}
        for (const key of roles) if (values[key] === from) values[key] = to
        for (const key of lists)
          if (Array.isArray(values[key]))
            values[key] = [...new Set((values[key] as string[]).map((one) => (one === from ? to : one)))].sort()
      }
      expect(after).toEqual(expected)
      if (batchId !== null) await program.work('import.undo', { batchId })
      expect(await everything()).toEqual(before)
    }),
    { numRuns: 15 }
  )
}, 60_000)
