import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as XLSX from 'xlsx'
import { previewHandover } from '../../../src-main/features/organisations/handover.ts'
import type { ImportResult } from '../../../src-shared/features/exchange/import.ts'
import { type ImportProgram, importProgram } from '../../support/import-program.ts'

// Beside KITOS: its export is the master of chosen fields, until the next one says otherwise.

let program: ImportProgram
beforeEach(async () => {
  program = await importProgram()
})
afterEach(() => program.close())

const headers = ['IT Systemnavn', 'Rettighedshaver', 'Ansv. organisationsenhed', 'Bemærkninger']

/** A grid as KITOS writes it out: a sheet with a header row, made-up names. */
function grid(name: string, rows: readonly (readonly string[])[]): string {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([headers, ...rows.map((row) => [...row])]), 'IT Systemer')
  const path = join(program.register.path, '..', name)
  writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return path
}

async function fromKitos(path: string): Promise<ImportResult> {
  const plan = await program.read(path, 'system')
  await program.preview(plan)
  await program.work('import.decide', { sessionId: plan.sessionId, kitos: true })
  return await program.apply(plan)
}

const choose = (system: readonly string[]) =>
  program.ask('kitos.set', { fields: { system: [...system], contract: [], agreement: [] } })

const nameOf = async (system: string, field: 'supplier' | 'unit') => {
  const { values, refs } = await program.named('system', system)
  return refs[String(values[field])]?.name ?? null
}

const first = [
  ['Omsorg', 'Alfa ApS', 'Sundhed', 'Fra KITOS'],
  ['Byggesag', 'Alfa ApS', 'Teknik', 'Fra KITOS']
]

async function read(): Promise<void> {
  await program.importFiles(grid('før.xlsx', [['Omsorg', 'Gammel A/S', 'Gammel enhed', 'Vores']]), 'system')
  await choose(['supplier'])
  await fromKitos(grid('kitos-1.xlsx', first))
}

it('takes the chosen fields of known records and no other, and new records whole', async () => {
  await read()
  expect(await nameOf('Omsorg', 'supplier')).toBe('Alfa ApS')
  expect(await nameOf('Omsorg', 'unit')).toBe('Gammel enhed')
  expect((await program.named('system', 'Omsorg')).values['note']).toBe('Vores')
  expect(await nameOf('Byggesag', 'unit')).toBe('Teknik')
})

it('lets nobody change them here: told at the record, refused by hand, left out of other lists', async () => {
  await read()
  const system = await program.named('system', 'Omsorg')
  const view = await program.ask('system.get', { id: system.id })
  expect(view.mastered).toEqual({ supplier: { file: 'kitos-1.xlsx', readAt: expect.any(String) } })
  const save = (values: Record<string, unknown>) => ({ id: view.id, version: view.version, values: values as never })
  const refused = await program.refused('system.save', save({ supplier: null }))
  expect(refused).toMatchObject({ fields: { supplier: 'field.mastered' }, params: { file: 'kitos-1.xlsx' } })
  const records = { ids: [system.id] }
  const many = { entity: 'system' as const, records, values: { supplier: { set: null } } as never }
  const { refused: refusals } = await program.work('bulk.apply', many)
  expect(JSON.stringify(refusals)).toContain('field.mastered')
  const result = await program.importFiles(grid('andre.xlsx', [['Omsorg', 'Beta ApS', 'Sundhed', 'Andre']]), 'system')
  const told = result.files.flatMap(({ issues }) => issues).filter(({ code }) => code === 'value.mastered')
  expect(told).toMatchObject([{ cell: 'B2' }])
  expect(await nameOf('Omsorg', 'supplier')).toBe('Alfa ApS')
  expect(await nameOf('Omsorg', 'unit')).toBe('Sundhed')
  const again = await program.ask('system.get', { id: system.id })
  await program.ask('system.save', { id: again.id, version: again.version, values: { note: 'Frit' } as never })
})

it('takes what a newer file says otherwise, lists what is gone there, deletes nothing, and is taken back', async () => {
  await read()
  const { batchId } = await fromKitos(grid('kitos-2.xlsx', [['Omsorg', 'Beta ApS', 'Sundhed', '']]))
  expect(await nameOf('Omsorg', 'supplier')).toBe('Beta ApS')
  const { readings } = await program.ask('kitos.get', {})
  const gone = await program.named('system', 'Byggesag')
  expect(readings).toMatchObject([{ entity: 'system', file: 'kitos-2.xlsx', named: 1, gone: [{ id: gone.id }] }])
  // What KITOS no longer has is the municipality's own again.
  await program.ask('system.save', { id: gone.id, version: gone.version, values: { supplier: null } as never })
  await program.work('import.undo', { batchId: batchId ?? '' })
  expect(await nameOf('Omsorg', 'supplier')).toBe('Alfa ApS')
  // What the reading before it said holds again, of both.
  expect((await program.ask('kitos.get', {})).readings).toMatchObject([{ file: 'kitos-1.xlsx', named: 2, gone: [] }])
  const { values } = await program.named('system', 'Omsorg')
  for (const [name, supplier] of [['Omsorg', null] as const, ['Byggesag', values['supplier']] as const]) {
    const { id, version } = await program.named('system', name)
    const refused = await program.refused('system.save', { id, version, values: { supplier } as never })
    expect(refused).toMatchObject({ params: { file: 'kitos-1.xlsx' } })
  }
})

it('stays the master when two records become one, and when duties change hands', async () => {
  await read()
  await program.importFiles(grid('to.xlsx', [['Omsorg gammel', 'Beta ApS', 'Sundhed', '']]), 'system')
  const save = async (entity: 'person' | 'system', values: Record<string, unknown>, id: string | null = null) => {
    const version = id === null ? null : (await program.ask('system.get', { id })).version
    return (await program.ask(`${entity as 'system'}.save`, { id, version, values: values as never })).record
  }
  const [from, to] = [await save('person', { name: 'Første' }), await save('person', { name: 'Anden' })]
  const keep = await save('system', { owner: from.id }, (await program.named('system', 'Omsorg')).id)
  const drop = await program.named('system', 'Omsorg gammel')
  const versions = { keep: keep.version, drop: drop.version }
  const pair = { entity: 'system' as const, keep: keep.id, drop: drop.id }
  // Nothing is to be chosen: it stays, and which file says so stands beside it.
  const preview = await program.ask('merge.preview', pair)
  expect(preview.differences.map(({ key }) => key)).toContain('supplier')
  expect(preview.keep.mastered).toMatchObject({ supplier: { file: 'kitos-1.xlsx' } })
  await program.work('merge.apply', { ...pair, versions, choices: { supplier: 'drop' } })
  expect(await nameOf('Omsorg', 'supplier')).toBe('Alfa ApS')
  await choose(['supplier', 'owner'])
  const { db } = program.session
  const municipalityId = db.prepare<[], string>('SELECT id FROM municipality').pluck().get() ?? ''
  const around = {
    db,
    municipalityId,
    country: 'DK',
    scope: 'all',
    at: '2026-03-01T08:00:00.000Z'
  } as const
  const handover = { from: from.id, to: to.id, roles: null, leftOn: null, limit: null }
  const { moved, refused } = previewHandover(handover, around)
  expect([moved, refused]).toMatchObject([[], [{ field: 'owner', code: 'field.mastered' }]])
})

it('stays the master when a package says otherwise, all of which is taken', async () => {
  await read()
  const path = join(program.register.path, '..', 'pakke.xlsx')
  await program.work('package.save', { profile: 'centralOffice', scope: {}, language: 'da', path })
  await fromKitos(grid('kitos-2.xlsx', [['Omsorg', 'Beta ApS', 'Sundhed', ''], ...first.slice(1)]))
  const sessionId = crypto.randomUUID()
  await program.work('package.compare', { sessionId, path, language: 'da' })
  const { rows } = await program.work('package.differences', { sessionId, offset: 0, limit: 500 })
  const fields = rows.find(({ name }) => name === 'Omsorg')?.fields
  expect(fields?.find(({ field }) => field === 'supplier')).toMatchObject({ problem: 'package.mastered' })
  await program.work('package.apply', { sessionId, force: true, accept: { otherwise: 'all', rows: {}, fields: {} } })
  expect(await nameOf('Omsorg', 'supplier')).toBe('Beta ApS')
})

it('changes nothing when the same file is read again, and knows that it was read', async () => {
  await read()
  const { batchId } = await fromKitos(grid('kitos-1b.xlsx', first))
  expect(batchId).toBeNull()
  expect((await program.ask('kitos.get', {})).readings).toMatchObject([{ file: 'kitos-1b.xlsx', named: 2, gone: [] }])
})

it('frees the fields when nobody wants KITOS to be their master any more', async () => {
  await read()
  await choose([])
  const { id, version } = await program.named('system', 'Omsorg')
  await program.ask('system.save', { id, version, values: { supplier: null } as never })
  expect(await nameOf('Omsorg', 'supplier')).toBeNull()
})
