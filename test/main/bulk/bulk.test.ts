import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { undoBatch } from '../../../src-main/features/batches/undo.ts'
import { applyBulk, previewBulk } from '../../../src-main/features/bulk/bulk.ts'
import type { JobContext } from '../../../src-main/jobs/job.ts'
import { bulkFields } from '../../../src-shared/features/bulk/bulk.rules.ts'
import type { BulkChange } from '../../../src-shared/features/bulk/contract.ts'
import { catalogue } from '../../../src-shared/features/catalogue.ts'
import type { Entity } from '../../../src-shared/kernel/field.ts'
import type { FieldValue, RecordView } from '../../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

let program: ImportProgram
let units: readonly string[]
let systems: readonly string[]
let municipalityId: string

type Entry = Record<string, FieldValue>
const make = async (entity: 'system' | 'organisationUnit' | 'unitUse' | 'contract', values: Entry) =>
  (await program.ask(`${entity}.save`, { id: null, version: null, values } as never)).record.id
const values = async (entity: 'system' | 'unitUse') =>
  (await program.list(entity)).map(({ id, values }: RecordView): Entry => ({ id, ...values }))
const ids = () => ({ ids: [...systems] })
const apply = (changes: Record<string, BulkChange>, records: { ids: string[] } = ids()) =>
  program.work('bulk.apply', { entity: 'system', records, values: changes as never })
const preview = (changes: Record<string, BulkChange>, records: { ids: string[] } = ids()) =>
  program.work('bulk.preview', { entity: 'system', records, values: changes as never })

beforeAll(async () => {
  program = await importProgram()
  municipalityId = (await program.named('municipality', 'Prøve')).id
  units = await Promise.all(['Skolen', 'Plejen', 'Staben'].map((name) => make('organisationUnit', { name })))
  const [school = '', care = ''] = units
  systems = await Promise.all([
    make('system', { name: 'Nexus', lifecycle: 'operational', usedBy: [school], unit: school }),
    make('system', { name: 'Acadre', taskCodes: ['00.01.00'], personalData: { value: 'yes' }, unit: care }),
    make('system', { name: 'Prisme', usedBy: [school, care], endsOn: '2030-01-31', note: 'gammel' }),
    make('system', { name: 'Vagtplan' })
  ])
  await make('unitUse', { system: systems[0] ?? '', unit: school, inUse: 'yes', startsOn: '2020-01-01' })
  await make('unitUse', { system: systems[3] ?? '', unit: care, inUse: 'planned' })
})
afterAll(() => program.close())

const change = (field: string): fc.Arbitrary<readonly [string, BulkChange]> => {
  const set = (value: fc.Arbitrary<FieldValue>) =>
    fc.option(value, { nil: null }).map((one): BulkChange => ({ set: one as never }))
  const items = fc.subarray(field === 'usedBy' ? [...units] : ['00.01.00', '27.18.00'], { minLength: 1 })
  const several = fc.oneof(
    items.map((add): BulkChange => ({ add })),
    items.map((remove): BulkChange => ({ remove })),
    set(items)
  )
  const how: Record<string, fc.Arbitrary<BulkChange>> = {
    usedBy: several,
    taskCodes: several,
    lifecycle: set(fc.constantFrom('operational', 'retired')),
    unit: set(fc.constantFrom(...units)),
    personalData: set(fc.constantFrom({ value: 'no' as const }, { value: 'notApplicable' as const, reason: 'fordi' })),
    endsOn: set(fc.constantFrom('2030-01-31', '2031-12-31')),
    note: set(fc.constantFrom('gammel', 'ny'))
  }
  return (how[field] ?? fc.constant({ set: null })).map((one) => [field, one] as const)
}
const changes = fc
  .subarray(['usedBy', 'taskCodes', 'lifecycle', 'unit', 'personalData', 'endsOn', 'note'], { minLength: 1 })
  .chain((fields) => fc.tuple(...fields.map(change)))
  .map((pairs) => Object.fromEntries(pairs))

test('what is undone is exactly as it was, and the preview said what applying did', async () => {
  await fc.assert(
    fc.asyncProperty(changes, async (asked) => {
      const before = { systems: await values('system'), uses: await values('unitUse') }
      const seen = await preview(asked)
      const done = await apply(asked)
      const after = await values('system')
      const differ = after.filter((record, i) => JSON.stringify(record) !== JSON.stringify(before.systems[i]))
      expect(seen).toMatchObject({ total: done.total, changed: done.changed, refusedCount: 0 })
      expect(differ).toHaveLength(done.changed)
      for (const { field, changes, same, from, others } of seen.fields) {
        expect(changes + same).toBe(systems.length)
        expect(from.reduce((sum, { count }) => sum + count, others)).toBe(changes)
        const changed = after.filter((r, i) => JSON.stringify(r[field]) !== JSON.stringify(before.systems[i]?.[field]))
        expect(changed).toHaveLength(changes)
      }
      if (done.batchId === null) expect(differ).toEqual([])
      else await program.work('import.undo', { batchId: done.batchId })
      expect({ systems: await values('system'), uses: await values('unitUse') }).toEqual(before)
    }),
    { numRuns: 25 }
  )
}, 60_000)

test('a selection by list, told of as one batch with a history entry per record', async () => {
  const query = { search: '', filters: { lifecycle: { anyOf: [''] } }, limit: 1 }
  const records = { query }
  const asked = { lifecycle: { set: 'planned' } }
  const done = await program.work('bulk.apply', { entity: 'system', records, values: asked })
  expect(done).toMatchObject({ total: 3, changed: 3, refusedCount: 0 })
  const [batch] = await program.ask('import.batches', {})
  expect(batch).toMatchObject({ id: done.batchId, kind: 'bulk', counts: { updated: 3, refused: 0 } })
  expect(batch?.title).toBe('Systemer: Livscyklus')
  const [entry] = await program.ask('system.history', { id: systems[3] ?? '' })
  expect(entry).toMatchObject({ batchId: done.batchId, changes: { lifecycle: [null, 'planned'] } })
  expect(await program.ask('search.everything', { search: 'Systemer: Livscyklus' })).toEqual([])
  await program.work('import.undo', { batchId: done.batchId ?? '' })
})

/** What a job gets; its work is done in place, for a user of one's own choosing. */
function jobContext(): JobContext {
  const { db, path: folder, userId } = program.register
  const register = {
    folder,
    database: '',
    userId,
    userName: '',
    municipalityId,
    country: 'DK',
    language: 'da'
  } as const
  const signal = new AbortController().signal
  const [progress, throwIfCancelled] = [() => undefined, () => undefined]
  return { db, register, state: new Map(), fileKey: null, feed: null, signal, progress, throwIfCancelled }
}

test('what may not be is left as it is and said why; the others go on', async () => {
  const gone = await make('system', { name: 'Slettet' })
  await program.ask('system.remove', { id: gone, version: 1 })
  const missing = randomUUID()
  const [school = ''] = units
  const asking = { entity: 'system' as const, at: new Date().toISOString(), scope: { units: new Set([school]) } }
  const input = { ...asking, records: { ids: [...systems, gone, missing] }, values: { note: { set: 'ny' } } }
  const seen = previewBulk(input, jobContext())
  const done = applyBulk(input, jobContext())
  expect(done).toMatchObject({ total: 6, changed: 1, refusedCount: 5 })
  expect(seen.refused).toEqual(done.refused)
  expect(done.refused.map(({ code, count }) => [code, count]).sort()).toEqual([
    ['record.deleted', 1],
    ['record.notFound', 1],
    ['request.outOfScope', 1],
    ['request.withoutUnit', 2]
  ])
  expect(undoBatch({ ...asking, batchId: done.batchId ?? '' }, jobContext())).toMatchObject({ reverted: 1, kept: [] })
  // Giving a record away to a unit that is not one's own is refused like saving it so.
  const records = { ids: [systems[0] ?? ''] }
  const away = applyBulk({ ...asking, records, values: { unit: { set: units[1] ?? '' } } }, jobContext())
  expect(away).toMatchObject({ changed: 0, batchId: null, refused: [{ code: 'request.outOfScope' }] })
})

test('a value that does not pass is refused at its field, and nothing is written', async () => {
  const before = await values('system')
  const wrong = await apply({
    endsOn: { set: '31.12.2030' },
    note: { set: 'Borger 010170-1234' },
    unit: { set: randomUUID() }
  })
  expect(wrong).toMatchObject({ changed: 0, refusedCount: 4, batchId: null })
  expect(wrong.refused.map(({ code, field, count }) => [field, code, count]).sort()).toEqual([
    ['endsOn', 'field.notDate', 4],
    ['note', 'field.personalNumber', 4],
    ['unit', 'field.unknownReference', 4]
  ])
  expect(await values('system')).toEqual(before)
})

test.each([
  ['name', { set: 'Ens' }],
  ['localId', { set: '1' }],
  ['nothing', { set: '1' }],
  ['lifecycle', { add: ['operational'] }]
])('%s cannot be set in many at once', async (field, asked) => {
  const jobId = randomUUID()
  const request = { jobId, entity: 'system' as const, records: ids(), values: { [field]: asked } }
  expect((await program.refused('bulk.apply', request as never)).code).toBe('request.invalid')
})

test('no entity lets its title, its identifiers or what it is a piece of be set', () => {
  for (const entity of Object.values<Entity>(catalogue)) {
    const keys = bulkFields(entity, 'DK').map(({ key }) => key)
    for (const named of [entity.title, ...entity.identifiers, ...(entity.belongsTo ? [entity.belongsTo] : [])])
      expect(keys).not.toContain(named)
  }
})
