import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import * as XLSX from 'xlsx'
import { digestOf } from '../../../src-main/features/exchange/package/canonical.ts'
import type { EntityName } from '../../../src-shared/kernel/field.ts'
import type { RecordView, Values } from '../../../src-shared/kernel/value.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

// Two municipalities: one shares an impact assessment, the other reuses it.

let sender: ImportProgram
let receiver: ImportProgram
let shared: string
let packed: string

const make = async (program: ImportProgram, entity: EntityName, values: Values): Promise<string> =>
  (await program.ask(`${entity as 'person'}.save`, { id: null, version: null, values: values as never })).record.id
const get = (program: ImportProgram, entity: EntityName, id: string): Promise<RecordView> =>
  program.ask(`${entity as 'person'}.get`, { id })

beforeAll(async () => {
  sender = await importProgram()
  receiver = await importProgram()
  const person = await make(sender, 'person', { name: 'Ansvarlig, Kontoret' })
  const risk = await make(sender, 'riskAssessment', { name: 'Risiko for børn', summary: 'Middel' })
  const rated = { likelihood: '3', consequence: '3', likelihoodAfter: '1', consequenceAfter: '3' }
  const scenario = await make(sender, 'riskScenario', { name: 'Forkert modtager', assessment: risk, ...rated })
  await make(sender, 'measure', { name: 'Dobbelt kontrol', assessment: risk, scenarios: [scenario], owner: person })
  shared = await make(sender, 'impactAssessment', {
    name: 'DPIA for skoleportalen',
    riskAssessment: risk,
    responsible: person,
    screeningNote: '=1+1 er ikke en formel\nanden linje',
    monitoring: { value: 'yes', reason: 'Logning' },
    approvedOn: '2026-01-02',
    note: 'Kun for os'
  })
  packed = join(sender.register.path, '..', 'pakke.xlsx')
  await sender.ask('package.write', { kind: 'impactAssessment', ids: [shared], language: 'da', path: packed })
})
afterAll(async () => {
  await sender.close()
  await receiver.close()
})

/** The package with its workbook changed by hand. */
function changed(change: (book: XLSX.WorkBook) => void): string {
  const book = XLSX.read(readFileSync(packed))
  change(book)
  const path = join(sender.register.path, '..', `ændret-${Math.random()}.xlsx`)
  writeFileSync(path, XLSX.write(book, { type: 'buffer' }) as Buffer)
  return path
}

const look = (path: string) => receiver.work('package.read', { path })

it('is seen before it is taken, taken with all that belongs to it, and taken back', async () => {
  const view = await look(packed)
  expect(view).toMatchObject({ trust: 'unknown', edited: [], head: { municipality: { name: 'Prøve', country: 'DK' } } })
  expect(view.assessments).toEqual([
    {
      id: shared,
      name: 'DPIA for skoleportalen',
      texts: [{ field: 'screeningNote', text: '=1+1 er ikke en formel\nanden linje' }],
      scenarios: ['Forkert modtager'],
      measures: ['Dobbelt kontrol'],
      taken: null
    }
  ])
  const { sha256 } = view
  const { id, batchId } = await receiver.work('package.adopt', { path: packed, sha256, assessment: shared })
  const own = await get(receiver, 'impactAssessment', id)
  expect(own.values).toMatchObject({
    name: 'DPIA for skoleportalen',
    monitoring: { value: 'yes', reason: 'Logning' },
    source: expect.stringMatching(/^Prøve, \d{4}-\d\d-\d\d$/)
  })
  expect(
    [own.values['approvedOn'], own.values['responsible'], own.values['note']].every((value) => value == null)
  ).toBe(true)
  const [measure] = await receiver.list('measure')
  const [scenario] = await receiver.list('riskScenario')
  expect(measure?.values).toMatchObject({ name: 'Dobbelt kontrol', scenarios: [scenario?.id] })
  expect(own.values['riskAssessment']).toBe((await receiver.list('riskAssessment'))[0]?.id)
  const again = await look(packed)
  expect([again.trust, again.assessments[0]?.taken]).toEqual(['known', id])
  await receiver.work('import.undo', { batchId })
  expect(await receiver.list('impactAssessment')).toEqual([])
  expect((await look(packed)).assessments[0]?.taken).toBeNull()
})

it('says which rows were changed after they were signed', async () => {
  const path = changed((book) => {
    const sheet = book.Sheets['Risikoscenarier'] ?? book.Sheets[book.SheetNames[1] ?? '']
    for (const cell of Object.values(sheet ?? {}))
      if ((cell as XLSX.CellObject).v === 'Forkert modtager') (cell as XLSX.CellObject).v = 'Et andet'
  })
  expect(await look(path)).toMatchObject({ trust: expect.stringMatching(/known/), edited: ['riskScenario'] })
})

it('is nobody’s once its manifest was changed, and then nothing is taken', async () => {
  const path = changed((book) => {
    for (const cell of Object.values(book.Sheets['_samregister'] ?? {})) {
      const held = cell as XLSX.CellObject
      if (typeof held.v === 'string' && held.v.startsWith('{')) held.v = held.v.replace('"Prøve"', '"En anden"')
    }
  })
  const { trust, sha256 } = await look(path)
  expect(trust).toBe('broken')
  const jobId = crypto.randomUUID()
  expect((await receiver.refused('package.adopt', { jobId, path, sha256, assessment: shared })).code).toBe(
    'package.broken'
  )
})

it('is refused when it is none, newer, or another than was looked at', async () => {
  const newer = changed((book) => {
    for (const cell of Object.values(book.Sheets['_samregister'] ?? {})) {
      const held = cell as XLSX.CellObject
      if (typeof held.v === 'string' && held.v.startsWith('{')) held.v = held.v.replace(/"schema":\d+/, '"schema":9999')
    }
  })
  const jobId = crypto.randomUUID()
  expect(await receiver.refused('package.read', { jobId, path: newer })).toMatchObject({
    code: 'package.newer',
    params: { version: 9999 }
  })
  const exported = join(sender.register.path, '..', 'eksport.xlsx')
  await sender.work('export.save', { path: exported, format: 'xlsx', language: 'da' })
  expect((await receiver.refused('package.read', { jobId, path: exported })).code).toBe('package.none')
  const other = { jobId, path: packed, sha256: '0'.repeat(64), assessment: shared }
  expect((await receiver.refused('package.adopt', other)).code).toBe('package.otherFile')
})

it('has one digest for the same records in whatever order they and their values come', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.array(fc.string(), { minLength: 1 }), fc.constant(null))
  const record = fc.record({ id: fc.uuid(), values: fc.dictionary(fc.string({ minLength: 1 }), value) })
  fc.assert(
    fc.property(fc.uniqueArray(record, { selector: ({ id }) => id }), (records) => {
      const turned = records
        .map(({ id, values }) => ({ id, values: Object.fromEntries(Object.entries(values).toReversed()) }))
        .toReversed()
      expect(digestOf(turned as never)).toBe(digestOf(records as never))
      if (records[0])
        expect(digestOf([{ id: `${records[0].id}x`, values: {} }, ...records.slice(1)] as never)).not.toBe(
          digestOf(records as never)
        )
    })
  )
})
