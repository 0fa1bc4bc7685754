import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from 'xlsx'
import { roleLabels } from '../../../src-shared/kernel/role-labels.ts'
import { type TestProgram, testProgram } from '../../support/program.ts'
import { workbookFaults } from '../../support/workbook-faults.ts'

let test: TestProgram
beforeAll(async () => {
  test = await testProgram()
  const { record } = await test.ask('person.save', { id: null, version: null, values: { name: '=Formel Person' } })
  await test.ask('person.save', { id: record.id, version: 1, values: { name: 'Prøve Person', note: 'Ny' } })
  await test.ask('person.remove', { id: record.id, version: 2 })
})
afterAll(() => test.close())

async function exported(format: 'xlsx' | 'csv' | 'json'): Promise<{ readonly file: Buffer; readonly entries: number }> {
  const path = join(test.folder, `ud.${format}`)
  const filter = { entity: 'person' }
  const saved = await test.ask('history.export', { jobId: randomUUID(), path, format, language: 'da', filter })
  return { file: readFileSync(path), entries: saved?.entries ?? 0 }
}

const said = [
  ['Slettet', 'Person', 'Prøve Person', '', '', ''],
  ['Ændret', 'Person', 'Prøve Person', 'Navn', '=Formel Person', 'Prøve Person'],
  ['Ændret', 'Person', 'Prøve Person', 'Bemærkninger', '', 'Ny'],
  ['Oprettet', 'Person', 'Prøve Person', 'Navn', '', '=Formel Person']
]

it('is a workbook with a row per changed field', async () => {
  const { file, entries } = await exported('xlsx')
  const sheet = read(file).Sheets['Historik'] ?? {}
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: '' })
  expect(rows[0]).toEqual(expect.arrayContaining(['Nr.', 'Hvornår', 'Før', 'Efter']))
  expect(rows.slice(1).map((row) => row.slice(3, 9))).toEqual(said)
  expect(entries).toBe(3)
})

it('is a csv in which nothing is calculated', async () => {
  const { file } = await exported('csv')
  const lines = file.toString('utf8').trim().split('\r\n').slice(1)
  expect(lines).toHaveLength(said.length)
  expect(lines[1]).toContain(`;'=Formel Person;Prøve Person;`)
})

it('is a json with all about each change', async () => {
  const { file } = await exported('json')
  const { format, entries } = JSON.parse(file.toString('utf8')) as { format: string; entries: { action: string }[] }
  expect([format, entries.map(({ action }) => action)]).toEqual(['samregister-history', ['delete', 'update', 'create']])
})

it('says of a purge why and of which field, and nothing that only restoring needs', async () => {
  const values = { name: 'Nordlys', note: 'Skrevet ved en fejl' }
  const { record } = await test.ask('supplier.save', { id: null, version: null, values })
  const emptied = await test.ask('supplier.save', { id: record.id, version: 1, values: { note: null } })
  const target = { entity: 'supplier', id: record.id, field: 'note', version: emptied.record.version } as const
  await test.ask('record.purge', { jobId: randomUUID(), ...target, reason: 'Indsigelse' })
  const path = join(test.folder, 'slettet.xlsx')
  const filter = { entity: 'supplier', action: 'purge' } as const
  await test.ask('history.export', { jobId: randomUUID(), path, format: 'xlsx', language: 'da', filter })
  expect(workbookFaults(path)).toEqual([])
  const rows = utils.sheet_to_json<unknown[]>(read(readFileSync(path)).Sheets['Historik'] ?? {}, { header: 1 })
  const told = rows.slice(1).map((row) => [row[6], row[8]])
  expect(told).toEqual([
    ['Begrundelse', 'Indsigelse'],
    ['Tidligere værdier af', 'Bemærkninger'],
    ['Uden indhold nu: ændring nr.', expect.stringMatching(/^\d+; \d+$/)]
  ])
  const history = await test.ask('supplier.history', { id: record.id, field: 'note' })
  expect(history.map(({ action }) => action)).toEqual(['purge'])
})

it('says in words what a user was given, and no key', async () => {
  const unit = await test.ask('organisationUnit.save', { id: null, version: null, values: { name: 'Hjemmeplejen' } })
  const passphrase = 'syv små heste synger om natten'
  const units = [unit.record.id]
  const { id } = await test.ask('user.add', { name: 'Prøve Redaktør', passphrase, roles: ['unitEditor'], units })
  const { entries } = await test.ask('history.list', { filter: { recordId: id }, before: null, limit: 10 })
  expect(entries[0]?.refs).toMatchObject({ [unit.record.id]: { name: 'Hjemmeplejen' } })
  const path = join(test.folder, 'bruger.xlsx')
  await test.ask('history.export', {
    jobId: randomUUID(),
    path,
    format: 'xlsx',
    language: 'da',
    filter: { recordId: id }
  })
  const rows = utils.sheet_to_json<unknown[]>(read(readFileSync(path)).Sheets['Historik'] ?? {}, { header: 1 })
  expect(rows.slice(1).map((row) => [row[6], row[8]])).toEqual([
    ['Navn', 'Prøve Redaktør'],
    ['Roller', roleLabels.unitEditor.da],
    ['Enheder', 'Hjemmeplejen'],
    ['Brugerens nøgle', 'en ny nøgle']
  ])
})
