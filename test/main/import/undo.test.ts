import { type ImportProgram, importProgram } from '../../support/import-program.ts'
import { type TemporaryFolder, temporaryFolder } from '../../support/register.ts'
import { records, sheetFile, type WrittenRow } from '../../support/sheet-file.ts'

let program: ImportProgram
let folder: TemporaryFolder

beforeEach(async () => {
  folder = temporaryFolder()
  program = await importProgram()
})
afterEach(async () => {
  await program.close()
  folder.dispose()
})

const importRows = async (name: string, ...rows: readonly WrittenRow[]): Promise<string> => {
  const { batchId } = await program.importFiles(sheetFile(folder.path, name, records(...rows)))
  if (batchId === null) throw new Error('Nothing was imported')
  return batchId
}
const undo = (batchId: string) => program.work('import.undo', { batchId })
const save = async (name: string, values: Record<string, string | null>) => {
  const { id, version } = await program.named('system', name)
  await program.ask('system.save', { id, version, values })
}

test('what an import made goes, and so does what only it needed', async () => {
  const batch = await importRows(
    'a.xlsx',
    { System: 'Nexus', Leverandør: 'KMD', Forvaltning: 'Staben', Systemejer: 'Anna Prøve', Mappe: 'x' },
    { System: 'Acadre', Leverandør: 'Formpipe', Forvaltning: 'Skole', Systemejer: 'Bo Test', Mappe: 'y' }
  )
  expect(await undo(batch)).toEqual({ reverted: 0, removed: 8, kept: [] })
  for (const entity of ['system', 'supplier', 'organisationUnit', 'person'] as const)
    expect(await program.list(entity)).toEqual([])
  expect(await program.ask('search.everything', { search: 'nexus' })).toEqual([])
  const [info] = await program.ask('import.batches', {})
  expect(info?.undoneAt).not.toBeNull()
  expect((await program.refused('import.undo', { jobId: batch, batchId: batch })).code).toBe('import.alreadyUndone')
})

test('the same file comes in again after it was undone, as if it had never been', async () => {
  const rows = [{ System: 'Nexus', Leverandør: 'KMD' }] as const
  await undo(await importRows('a.xlsx', ...rows))
  await importRows('a.xlsx', ...rows)
  expect(await program.list('system')).toHaveLength(1)
  expect(await program.list('supplier')).toHaveLength(1)
})

test('changed fields get back what they held; kept columns too', async () => {
  await importRows('a.xlsx', { System: 'Nexus', Leverandør: 'KMD', Beskrivelse: 'før', Mappe: 'gammel' })
  const before = await program.named('system', 'Nexus')
  const batch = await importRows('b.xlsx', {
    System: 'Nexus',
    Leverandør: 'Systematic',
    Beskrivelse: 'efter',
    Persondata: 'ja',
    Mappe: 'ny',
    Rum: '7'
  })
  expect(await undo(batch)).toEqual({ reverted: 1, removed: 1, kept: [] })
  const after = await program.named('system', 'Nexus')
  expect(after.values).toEqual(before.values)
  expect(after.extra).toEqual({ Mappe: 'gammel' })
  expect((await program.list('supplier')).map((s) => s.values['name'])).toEqual(['KMD'])
})

test('later edits stay and are listed, with what they need', async () => {
  await importRows('a.xlsx', { System: 'Nexus', Leverandør: 'KMD', Beskrivelse: 'før' })
  const batch = await importRows(
    'b.xlsx',
    { System: 'Nexus', Leverandør: 'KMD', Beskrivelse: 'efter', Bemærkninger: 'ny' },
    { System: 'Acadre', Leverandør: 'Formpipe', Beskrivelse: 'ESDH', Bemærkninger: '' },
    { System: 'Prisme', Leverandør: 'Fujitsu', Beskrivelse: 'Økonomi', Bemærkninger: '' }
  )
  await save('Nexus', { description: 'rettet i hånden' })
  await save('Acadre', { note: 'bruges stadig' })
  const result = await undo(batch)
  expect(result).toMatchObject({ reverted: 1, removed: 2 })
  expect(result.kept.map(({ entity, name, fields }) => [entity, name, fields])).toEqual(
    expect.arrayContaining([
      ['system', 'Nexus', ['description']],
      ['system', 'Acadre', ['note']],
      ['supplier', 'Formpipe', []]
    ])
  )
  const nexus = await program.named('system', 'Nexus')
  expect(nexus.values).toMatchObject({ description: 'rettet i hånden', note: null })
  expect((await program.list('system')).map((s) => s.values['name'])).toEqual(['Acadre', 'Nexus'])
  expect((await program.list('supplier')).map((s) => s.values['name'])).toEqual(['Formpipe', 'KMD'])
})

test('an import between undone and kept ones is taken back by itself', async () => {
  await importRows('a.xlsx', { System: 'Nexus', Leverandør: 'KMD', Beskrivelse: 'et' })
  const second = await importRows('b.xlsx', {
    System: 'Nexus',
    Leverandør: 'KMD',
    Beskrivelse: 'to',
    Bemærkninger: 'b'
  })
  await importRows('c.xlsx', { System: 'Nexus', Leverandør: 'KMD', Beskrivelse: 'tre' })
  const { kept } = await undo(second)
  expect(kept.map((k) => k.fields)).toEqual([['description']])
  expect((await program.named('system', 'Nexus')).values).toMatchObject({ description: 'tre', note: null })
})

test('people and units that only refer to each other go together', async () => {
  const path = sheetFile(folder.path, 'e.xlsx', records({ Enhed: 'Staben', Leder: 'Anna Prøve' }))
  await program.importFiles(path, 'organisationUnit')
  const unit = await program.named('organisationUnit', 'Staben')
  const people = sheetFile(
    folder.path,
    'p.xlsx',
    records({ Navn: 'Anna Prøve', Enhed: 'Staben', 'E-mail': 'a@x.example' })
  )
  const { batchId } = await program.importFiles(people, 'person')
  expect(unit.values['leader']).not.toBeNull()
  expect(batchId).not.toBeNull()
  const [newest, oldest] = await program.ask('import.batches', {})
  await undo(newest?.id ?? '')
  await undo(oldest?.id ?? '')
  expect(await program.list('organisationUnit')).toEqual([])
})

test('history tells of the import and of the undo, and the chain holds', async () => {
  const batch = await importRows('a.xlsx', { System: 'Nexus', Leverandør: 'KMD' })
  const { id } = await program.named('system', 'Nexus')
  await undo(batch)
  const history = await program.ask('system.history', { id })
  expect(history.map((item) => item.action)).toEqual(['undo', 'create'])
  const { verifyRegister } = await import('../../../src-main/security/verify.ts')
  expect(verifyRegister(program.register.db, program.register.path)).toMatchObject({ ok: true })
})

test('an import that is not there is refused', async () => {
  const batchId = '01890000-0000-7000-8000-000000000000'
  expect((await program.refused('import.undo', { jobId: batchId, batchId })).code).toBe('import.unknownBatch')
})
