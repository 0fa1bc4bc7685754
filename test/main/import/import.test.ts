import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordView } from '../../../src-shared/kernel/value.ts'
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

const file = (name: string, ...rows: readonly WrittenRow[]) => sheetFile(folder.path, name, records(...rows))
const historyCount = (): number =>
  program.register.db.prepare('SELECT count(*) FROM history_entry').pluck().get() as number
const none = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, invalid: 0 }

describe('a list comes in', () => {
  test('with what it refers to, each made once', async () => {
    const path = file(
      'liste.xlsx',
      {
        System: 'Nexus',
        Leverandør: 'KMD A/S',
        'Lev. CVR': '26911745',
        Systemejer: 'Leder, Staben',
        Forvaltning: 'Staben'
      },
      { System: 'Acadre', Leverandør: 'kmd', 'Lev. CVR': '', Systemejer: 'Leder, Staben', Forvaltning: 'Staben' }
    )
    const { batchId, files } = await program.importFiles(path)
    expect(batchId).not.toBeNull()
    expect(files[0]?.sheets[0]?.rows).toEqual({ ...none, read: 2, created: 2 })
    expect(files[0]?.sheets[0]?.headerRow).toBe(1)
    expect(files[0]?.sheets[0]?.columns.map((c) => c.field)).toEqual([
      'name',
      'supplier',
      'supplier.nationalId',
      'owner',
      'unit'
    ])
    const suppliers = await program.list('supplier')
    expect(suppliers.map((s) => [s.values['name'], s.values['nationalId']])).toEqual([['KMD A/S', '26911745']])
    expect(await program.list('person')).toHaveLength(1)
    expect(program.changed).toEqual(expect.arrayContaining(['system', 'supplier', 'person', 'organisationUnit']))
    const nexus = await program.named('system', 'Nexus')
    expect(nexus.origin).toBe('import')
    expect(nexus.values['supplier']).toBe(suppliers[0]?.id)
    expect(await program.ask('import.batches', {})).toEqual([
      expect.objectContaining({ id: batchId, kind: 'import', title: 'liste.xlsx', undoneAt: null })
    ])
  })

  test('after a dated copy of the register', async () => {
    await program.importFiles(file('liste.xlsx', { System: 'Nexus', Leverandør: 'KMD' }))
    const { listBackups } = await import('../../../src-main/db/backup-list.ts')
    expect(listBackups(program.register.path).map((backup) => backup.reason)).toEqual(['import'])
  })

  test('and what has no home is kept with its row, found by search', async () => {
    await program.importFiles(file('liste.xlsx', { System: 'Nexus', Leverandør: 'KMD', Serverrum: 'Kælder 7 øst' }))
    const nexus = await program.named('system', 'Nexus')
    expect(nexus.extra).toEqual({ Serverrum: 'Kælder 7 øst' })
    const { total } = await program.ask('system.list', { search: 'kaelder' })
    expect(total).toBe(1)
  })

  test('a cell with several owners names the owner and the further ones, each a person once', async () => {
    await program.importFiles(
      file(
        'ejere.xlsx',
        { System: 'Nexus', Systemejer: 'Anna Prøve; Bo Prøve', Systemforvalter: 'Bo Prøve' },
        { System: 'Acadre', Systemejer: 'Bo Prøve', Systemforvalter: 'Ce Prøve\nAnna Prøve' }
      )
    )
    const [nexus, acadre] = [await program.named('system', 'Nexus'), await program.named('system', 'Acadre')]
    const names = (record: RecordView, key: string) =>
      [record.values[key]].flat().map((id) => record.refs[String(id)]?.name)
    expect([names(nexus, 'owner'), names(nexus, 'coOwners')]).toEqual([['Anna Prøve'], ['Bo Prøve']])
    expect(names(acadre, 'coAdministrators')).toEqual(['Anna Prøve'])
    expect(await program.list('person')).toHaveLength(3)
    expect(nexus.extra).toEqual({})
  })

  test('the same file twice changes nothing: no batch, no history', async () => {
    const path = file(
      'liste.xlsx',
      { System: 'Nexus', Leverandør: 'KMD A/S', Persondata: '?', 'DBA dato': 'marts 2019', Mappe: 'G:\\x' },
      { System: 'Acadre', Leverandør: 'KMD', Persondata: 'ja', 'DBA dato': { date: '2019-05-14' }, Mappe: '' }
    )
    await program.importFiles(path)
    const before = historyCount()
    const { batchId, files } = await program.importFiles(path)
    expect(batchId).toBeNull()
    expect(files[0]?.sheets[0]?.rows).toEqual({ ...none, read: 2, unchanged: 2 })
    expect(historyCount()).toBe(before)
    expect(await program.ask('import.batches', {})).toHaveLength(1)
  })

  test('several sheets with other headers and several files in one go are one import', async () => {
    const two = sheetFile(
      folder.path,
      'to-ark.xlsx',
      { name: 'Social', ...records({ System: 'Nexus', Leverandør: 'KMD A/S' }) },
      { name: 'Teknik', ...records({ Fagsystem: 'GIS', Firma: 'kmd' }, { Fagsystem: 'Nexus', Firma: 'KMD' }) }
    )
    const csv = join(folder.path, 'flere.csv')
    writeFileSync(csv, 'Systemnavn;Leverandør\nAcadre;Formpipe A/S\n', 'utf8')
    const result = await program.importFiles([two, csv])
    expect(result.files.map((f) => f.sheets.map((s) => [s.sheet, s.rows.created, s.rows.merged]))).toEqual([
      [
        ['Social', 1, 0],
        ['Teknik', 1, 1]
      ],
      [[expect.any(String), 1, 0]]
    ])
    expect(await program.list('supplier')).toHaveLength(2)
    expect(await program.ask('import.batches', {})).toHaveLength(1)
  })

  test('a file that cannot be read is told and the others come in', async () => {
    const bad = join(folder.path, 'billede.xlsx')
    writeFileSync(bad, Buffer.from('89504e470d0a1a0a', 'hex'))
    const { files } = await program.importFiles([bad, file('liste.xlsx', { System: 'Nexus', Leverandør: 'KMD' })])
    expect(files[0]).toMatchObject({ error: { code: 'file.notSpreadsheet' }, sheets: [], batch: null })
    expect(files[0]?.error?.message).toContain('billede.xlsx')
    expect(files[1]?.sheets[0]?.rows.created).toBe(1)
  })

  test('nothing to take is said, not written', async () => {
    const plan = await program.read(
      sheetFile(folder.path, 'tal.xlsx', {
        rows: [
          [1, 2],
          [3, 4]
        ]
      })
    )
    const { sessionId } = plan
    const failure = await program.refused('import.apply', { jobId: sessionId, sessionId })
    expect(failure.code).toBe('import.nothingToImport')
  })
})

describe('rows about the same thing', () => {
  test('are one: what is empty is filled, what contradicts is told and the first stays', async () => {
    const path = file(
      'a.xlsx',
      {
        System: 'Nexus',
        Leverandør: 'KMD A/S',
        Beskrivelse: '',
        'Bruges af': 'Staben',
        Drift: 'SaaS',
        Persondata: '?'
      },
      {
        System: ' nexus',
        Leverandør: 'kmd',
        Beskrivelse: 'Journal',
        'Bruges af': 'Skole',
        Drift: 'On-premise',
        Persondata: 'ja'
      }
    )
    const plan = await program.read(path)
    const preview = await program.preview(plan)
    expect(preview.counts).toEqual({ ...none, read: 2, created: 1, merged: 1 })
    const rows = await program.rows(plan)
    expect(rows[1]?.issues.map((i) => [i.code, i.cell, i.value])).toEqual([
      ['row.duplicate', 'A3', null],
      ['match.created', 'D3', 'Skole'],
      ['value.conflict', 'E3', 'Egen drift']
    ])
    await program.apply(plan)
    const { values } = await program.named('system', 'Nexus')
    expect(values).toMatchObject({ description: 'Journal', hosting: 'saas', personalData: { value: 'yes' } })
    expect(values['usedBy']).toHaveLength(2)
  })
})

describe('trees', () => {
  test('units find their parents in the same list, whatever comes first', async () => {
    await program.importFiles(
      file('enheder.xlsx', { Enhed: 'Skole', 'Overordnet enhed': 'Børn' }, { Enhed: 'Børn', 'Overordnet enhed': null }),
      'organisationUnit'
    )
    const parent = await program.named('organisationUnit', 'Børn')
    expect((await program.named('organisationUnit', 'Skole')).values['parent']).toBe(parent.id)
    expect(await program.list('organisationUnit')).toHaveLength(2)
  })

  test('a tree that bites its tail is told', async () => {
    const path = file(
      'enheder.xlsx',
      { Enhed: 'A-huset', 'Overordnet enhed': 'B-huset' },
      { Enhed: 'B-huset', 'Overordnet enhed': 'A-huset' },
      { Enhed: 'C-huset', 'Overordnet enhed': 'C-huset' }
    )
    const { files } = await program.importFiles(path, 'organisationUnit')
    expect(files[0]?.issues.map((i) => [i.code, i.cell])).toContainEqual(['value.conflict', 'B3'])
    expect((await program.named('organisationUnit', 'B-huset')).values['parent']).toBeNull()
    expect((await program.named('organisationUnit', 'C-huset')).values['parent']).toBeNull()
  })
})
